import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '../errors.ts';
import { industryLevel, industrySection, isIndustrial, isWithinIndustry, parseIndustryCode } from './industry-code.ts';

const refused = (code: string) => ({ ok: false, error: { code } });
const industry = (text: string) => valueOrThrow(parseIndustryCode(text));

describe('国民经济行业代码', () => {
  it('带门类字母和不带字母的写法统一', () => {
    expect(industry('C3130')).toBe('C3130');
    expect(industry('3130')).toBe('C3130');
    expect(industry('0810')).toBe('B0810');
    expect(industry('c31')).toBe('C31');
    expect(industry('C')).toBe('C');
  });

  it.each([
    ['01', 'A'],
    ['06', 'B'],
    ['13', 'C'],
    ['43', 'C'],
    ['44', 'D'],
    ['47', 'E'],
    ['51', 'F'],
    ['5164', 'F'],
    ['63', 'I'],
    ['70', 'K'],
    ['7452', 'M'],
    ['83', 'P'],
    ['97', 'T'],
  ])('大类 %s 属于门类 %s', (digits, section) => {
    expect(industrySection(industry(digits))).toBe(section);
  });

  it('工业只含采矿、制造、电热气水', () => {
    expect(['B06', 'C3130', 'D44'].map((code) => isIndustrial(industry(code)))).toEqual([true, true, true]);
    expect(['A01', 'E47', 'I65'].map((code) => isIndustrial(industry(code)))).toEqual([false, false, false]);
  });

  it('知道门类、大类、中类、小类，小类在其大类之内', () => {
    expect(['C', 'C31', 'C313', 'C3130'].map((code) => industryLevel(industry(code)))).toEqual([
      'section',
      'division',
      'group',
      'class',
    ]);
    expect(isWithinIndustry(industry('C3130'), industry('31'))).toBe(true);
    expect(isWithinIndustry(industry('C3130'), industry('C32'))).toBe(false);
  });

  it('不存在的大类、配错的门类、不成形的代码分别说明', () => {
    expect(parseIndustryCode('00')).toMatchObject(refused('industry_code_division'));
    expect(parseIndustryCode('98')).toMatchObject(refused('industry_code_division'));
    expect(parseIndustryCode('D3130')).toMatchObject({ ok: false, error: { details: { expected: 'C', found: 'D' } } });
    for (const text of ['', 'U01', 'C3', 'C31301', '钢铁']) {
      expect(parseIndustryCode(text)).toMatchObject(refused('industry_code_form'));
    }
  });
});
