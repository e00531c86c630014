import type { ReadingValue } from '@guatu/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideProject } from './beside.ts';
import { periodKey } from './decide.ts';
import { sentenceAround } from './sentence.ts';
import { asWritten, inOfficeUnit } from './written.ts';

describe('数的写法', () => {
  it('折回去等于读出的值才照原文写，否则用基本单位', () => {
    expect(asWritten('9,860万元', 98_600_000, 'CNY')).toEqual({ value: 9860, unit: '万元' });
    expect(asWritten('100余个', 100, 'count')).toEqual({ value: 100, unit: '个' });
    expect(asWritten('5%', -5, 'pct')).toEqual({ value: -5, unit: '%' });
    expect(asWritten('七成', 70, 'pct')).toEqual({ value: 70, unit: '%' });
    expect(asWritten('3倍', 3, 'other')).toEqual({ value: 3, unit: '倍' });
    expect(asWritten('30万千瓦时', 300_000, 'other')).toEqual({ value: 30, unit: '万千瓦时' });
    expect(inOfficeUnit(650_000_000)).toEqual({ value: 6.5, unit: '亿元' });
    expect(inOfficeUnit(123_456_789)).toEqual({ value: 12345.6789, unit: '万元' });
  });

  it('句子总含着那个数，不超过二百字', () => {
    const text = fc.string({ unit: fc.constantFrom('。', '，', '数', '\n', '5'), minLength: 1, maxLength: 600 });
    fc.assert(
      fc.property(text, fc.nat(), (written, at) => {
        const start = at % written.length;
        const { from, to } = sentenceAround(written, start, start + 1);
        expect(from <= start && to > start && to - from <= 201).toBe(true);
      }),
    );
  });

  it('记到项目的哪一期：年度计划要年，完成投资要自年初累计，单月的不算', () => {
    expect(periodKey('2026Y', 'year')).toBe('2026Y');
    expect(periodKey('2026M01-10', 'month')).toBe('2026M10');
    expect(periodKey('ASOF:2026-10-31', 'month')).toBe('2026M10');
    expect(periodKey('2026M10', 'month')).toBeNull();
    expect(periodKey('2026M01-10', 'year')).toBeNull();
  });
});

describe('台账现值', () => {
  const says: ReadingValue = {
    ...{ name: '总投资', indicatorId: null, value: 6.5, unit: '亿元', period: null, valueKind: 'ACTUAL' },
    ...{ comparator: 'EQ', region: null, vintage: null, growthBasis: null, projectId: 'p', projectField: null },
    company: null,
  };
  const amount = (field: string, value: number) => ({ recordId: 'p', key: field, field, label: field, value });

  it('差多少算到元，另一个字段正好是这个数的提示可能是它', () => {
    const amounts = [amount('totalInvestment', 580_000_000), amount('contractedAmt', 650_000_000)];
    expect(besideProject(says, ['totalInvestment'], amounts)).toMatchObject({
      differs: true,
      ledger: [
        { key: 'totalInvestment', difference: 70_000_000, likely: false },
        { key: 'contractedAmt', difference: 0, likely: true },
      ],
    });
  });

  it('四舍五入之内算相同', () => {
    expect(besideProject(says, ['totalInvestment'], [amount('totalInvestment', 652_000_000)]).differs).toBe(false);
  });
});
