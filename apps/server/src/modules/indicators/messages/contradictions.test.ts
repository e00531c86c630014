import { describe, expect, it } from 'vitest';
import { contradictionSentence, contradictionSide } from './contradictions.ts';

describe('疑点怎么说', () => {
  it('差多少按原来的数算，金额带比例', () => {
    const told = { left: 125_396_000_000, right: 122_756_000_000, gapPct: 2.1, unit: 'CNY' } as const;
    expect(contradictionSentence('PARTS_AGAINST_TOTAL', { ...told, explanations: ['PART_MISSING'] })).toBe(
      '总数是1,253.96亿元，各地合计1,227.56亿元，相差26.40亿元（2.1%）。可能是：总数里有一部分没有分下去。',
    );
  });

  it('比率之间差的是百分点', () => {
    const told = { left: 6.5, right: 4.2, gapPct: 35, unit: 'pct', explanations: [] } as const;
    expect(contradictionSentence('GROWTH_AGAINST_LEVELS', told)).toBe(
      '所报增幅6.50%，按两年总量推算4.20%，相差2.30个百分点。',
    );
  });

  it('每边的数说得出是谁的：各地按地方，分项按指标，其余按两边', () => {
    const of = { place: '大冶市', indicator: '税收收入' };
    expect(contradictionSide('PARTS_AGAINST_TOTAL', 1, of)).toBe('分项 大冶市');
    expect(contradictionSide('PARTS_OF_INDICATOR', 0, of)).toBe('总数 税收收入');
    expect(contradictionSide('SHARE_AGAINST_PARTS', 1, of)).toBe('税收收入');
    expect(contradictionSide('LEDGER_AGAINST_REPORT', 1, of)).toBe('公开文稿');
    expect(contradictionSide('SAME_FIGURE', 0, of)).toBe('一处');
  });
});
