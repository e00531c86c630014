import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dictionary } from '../testing/ledger-dictionary.ts';
import { readCaption } from './caption.ts';
import { claimOf } from './match.ts';
import { tokenize } from './tokenize.ts';
import { FILLER_WORDS, TOKEN_WORDS } from './tokens.ts';
import { COMPILED } from './wording-index.ts';

const AUGUST = { year: 2024, month: 8 };
const meanings = (caption: string) => [...tokenize(caption, AUGUST)].sort();

describe('表头词汇', () => {
  test('一个词只有一个意思', () => {
    const words = [...Object.values(TOKEN_WORDS).flat(), ...FILLER_WORDS].map((word) => word.toUpperCase());
    const repeated = words.filter((word, index) => words.indexOf(word) !== index && !['NO', 'NO.'].includes(word));
    expect(repeated).toEqual([]);
  });

  test('每一类的字段在词汇里都有，词汇里没有字典以外的字段', () => {
    for (const kind of dictionary.kinds) {
      const worded = COMPILED[kind.kind as keyof typeof COMPILED].map((entry) => entry.field).sort();
      expect(worded).toEqual(kind.fields.map((field) => field.id).sort());
    }
  });

  test('没有一种说法是空的', () => {
    const empty = Object.values(COMPILED).flatMap((fields) =>
      fields.filter((entry) => entry.phrases.some((phrase) => phrase.tokens.size === 0)),
    );
    expect(empty).toEqual([]);
  });

  test('年、月、累计按表的期间理解：2024年8月的台账', () => {
    expect(meanings('2024年计划投资')).toEqual(meanings('年度计划投资'));
    expect(meanings('8月完成投资')).toEqual(meanings('本月完成投资'));
    expect(meanings('1—8月累计完成投资')).toEqual(meanings('自年初完成投资'));
    expect(meanings('截至2023年12月底累计完成投资')).toEqual(meanings('至上年底完成投资'));
    expect(meanings('2025年计划投资')).toContain('OTHER_YEAR');
    expect(meanings('1-7月完成投资')).toContain('QUARTER');
    expect(meanings('2023年1-8月完成投资')).toContain('SAME_PERIOD');
    expect(meanings('9月工作计划')).toContain('NEXT_MONTH');
  });

  test('单位、填写要求、换行和空格不改变标题的意思', () => {
    const label = (caption: string) => readCaption(caption, AUGUST).variants.map((tokens) => [...tokens].sort());
    expect(label('计 划 总 投 资\n(亿元)')).toEqual(label('计划总投资'));
    expect(label('是否纳统(是/否)')).toEqual(label('是否纳统'));
    expect(readCaption('总投资（单位：亿元）', AUGUST).units.map((unit) => unit.text)).toEqual(['亿元']);
    expect(readCaption('(万元)', AUGUST).unitOnly).toBe(true);
  });

  test('标题里多一个不认识的词就不算那个字段，数值列的上级也不能有不认识的词', () => {
    const total = COMPILED.project.find((entry) => entry.field === 'totalInvestment');
    if (!total) throw new RangeError('no totalInvestment');
    const claim = (...path: string[]) =>
      claimOf(
        total,
        path.map((caption) => readCaption(caption, AUGUST)),
        true,
      );
    expect(claim('投资情况', '总投资')).not.toBeNull();
    expect(claim('二期', '总投资')).toBeNull();
    expect(claim('翡翠总投资')).toBeNull();
    expect(claim('上年同期', '总投资')).toBeNull();
  });

  test('任意文字都能切成词，不丢字也不出错', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        expect(tokenize(text).size).toBeLessThanOrEqual(Math.max(1, text.length));
      }),
    );
  });
});
