import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '../errors.ts';
import { creditCheckCharacter, creditCodeParts, organisationCheckCharacter, parseCreditCode } from './credit-code.ts';

const codeCharacter = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
const anyCode = fc
  .record({
    head: fc.array(codeCharacter, { minLength: 2, maxLength: 2 }),
    region: fc.integer({ min: 110000, max: 829999 }),
    body: fc.array(codeCharacter, { minLength: 8, maxLength: 8 }),
  })
  .map(({ head, region, body }) => {
    const front = head.join('') + region + body.join('') + organisationCheckCharacter(body.join(''));
    return front + creditCheckCharacter(front);
  });

describe('统一社会信用代码', () => {
  it.each([
    '91350100M000100Y43',
    '91420203MADEM2033H',
    '91420204MADEM2041T',
    '91420281MADEM2818B',
    '91431300MADEM3001R',
    '91370117MADEM117XN',
  ])('%s 两级校验都通过', (code) => {
    expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
  });

  it('标准示例末位写成Z时，说明应为3', () => {
    expect(parseCreditCode('91350100M000100Y4Z')).toMatchObject({
      ok: false,
      error: { code: 'credit_code_characters' },
    });
    expect(parseCreditCode('91350100M000100Y44')).toMatchObject({
      ok: false,
      error: { code: 'credit_code_check_character', details: { expected: '3', found: '4' } },
    });
  });

  it('末位对而组织机构代码校验不对时，指明是哪一级', () => {
    const front = '91350100M000100Y5';
    expect(parseCreditCode(front + creditCheckCharacter(front))).toMatchObject({
      ok: false,
      error: { code: 'credit_code_organisation_check', details: { expected: '4', found: '5' } },
    });
  });

  it('位数不足、用了字母O、区划处有字母，分别说明', () => {
    expect(parseCreditCode('91350100M000100Y4')).toMatchObject({
      ok: false,
      error: { code: 'credit_code_length', details: { length: 17 } },
    });
    expect(parseCreditCode('9135O100M000100Y43')).toMatchObject({
      ok: false,
      error: { code: 'credit_code_characters', details: { position: 5, found: 'O' } },
    });
    expect(parseCreditCode('91350100MOOO100Y43')).toMatchObject({ ok: false, error: { details: { position: 10 } } });
  });

  it('全角、空格、小写照样认得', () => {
    expect(parseCreditCode(' 9135 0100\u3000m000100y43 ')).toEqual({ ok: true, value: '91350100M000100Y43' });
  });

  it('能拆出登记部门、机构类别、区划和组织机构代码', () => {
    expect(creditCodeParts(valueOrThrow(parseCreditCode('91420203MADEM2033H')))).toEqual({
      authority: '9',
      category: '1',
      region: '420203',
      organisation: 'MADEM2033',
    });
  });

  it('任一有效代码改动一位都会被查出', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), codeCharacter, (code, position, char) => {
        expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
        fc.pre(code.charAt(position) !== char);
        const changed = code.slice(0, position) + char + code.slice(position + 1);
        expect(parseCreditCode(changed).ok).toBe(false);
      }),
    );
  });
});
