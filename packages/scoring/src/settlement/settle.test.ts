import { decimal, printDecimal, valueOrThrow, yuan } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settlePolicy } from './settle.ts';
import type { SettlementPromise, SettlementRules } from './types.ts';

const RULES: SettlementRules = {
  payCap: decimal('1'),
  scoreCap: decimal('1.2'),
  tiers: [
    { id: 'FULL', from: decimal('95'), pay: 'FULL' },
    { id: 'BY_SCORE', from: decimal('80'), pay: 'SCORE' },
    { id: 'HALF', from: decimal('60'), pay: 'SHARE', share: decimal('50'), follow: 'MAKE_GOOD' },
    { id: 'NONE', from: decimal('0'), pay: 'NONE', follow: 'RECOVER' },
  ],
};

const promise = (
  title: string,
  target: string,
  weight: string,
  actual: string | null,
  direction: 'UP' | 'DOWN' = 'UP',
) =>
  ({
    ...{ id: title, title, direction, target: decimal(target), weight: decimal(weight) },
    actual: actual === null ? null : decimal(actual),
  }) satisfies SettlementPromise;

/** The agreement of handbook 3.6. */
const PROMISES = [
  promise('投资强度', '250', '25', '240'),
  promise('亩均产值', '400', '15', '380'),
  promise('亩均税收', '15', '30', '11'),
  promise('单位能耗', '0.30', '10', '0.36', 'DOWN'),
  promise('研发占比', '2.0', '10', '2.4'),
  promise('就业', '200', '10', '180'),
];
const MONEY = { agreed: yuan(10_000_000), paid: yuan(6_000_000) };

const settle = (promises = PROMISES, money = MONEY, vetoed = false, rules = RULES) =>
  settlePolicy(promises, rules, money, vetoed);

describe('政策结算', () => {
  it('手册的例子：履约得分 87.58，应兑 875.83 万元，补拨 275.83 万元', () => {
    const settled = valueOrThrow(settle());
    expect(printDecimal(settled.score)).toBe('87.58');
    expect(settled.tier.id).toBe('BY_SCORE');
    expect([settled.due, settled.balance]).toEqual([8_758_333, 2_758_333]);
    expect(settled.promises.map(({ points }) => printDecimal(points))).toEqual([
      '24',
      '14.25',
      '22',
      '8.333333',
      '10',
      '9',
    ]);
  });

  it('评分按 1.2 倍封顶，兑现按 1 倍封顶', () => {
    expect(printDecimal(valueOrThrow(settle()).performance)).toBe('89.58');
  });

  it('95 分起全额，60 到 80 分一半并限期整改，60 分以下追回已拨', () => {
    const scored = (actual: string) => valueOrThrow(settle([promise('产值', '100', '100', actual)]));
    expect(scored('95').due).toBe(10_000_000);
    expect(scored('94.999999')).toMatchObject({ tier: { id: 'BY_SCORE' }, due: 9_500_000 });
    expect(scored('79.99')).toMatchObject({ tier: { id: 'HALF', follow: 'MAKE_GOOD' }, due: 5_000_000 });
    expect(scored('59.99')).toMatchObject({ tier: { id: 'NONE', follow: 'RECOVER' }, due: 0, balance: -6_000_000 });
  });

  it('一票否决归零，已拨的追回', () => {
    expect(valueOrThrow(settle(PROMISES, MONEY, true))).toMatchObject({ due: 0, balance: -6_000_000, vetoed: true });
  });

  it('能耗一点没用按封顶算，不除以零', () => {
    const settled = valueOrThrow(settle([promise('能耗', '0.3', '100', '0', 'DOWN')]));
    expect([printDecimal(settled.score), printDecimal(settled.performance)]).toEqual(['100', '120']);
  });

  it('权重不足、目标为零、缺实际数、负数、重复和断档的不结算', () => {
    const code = (promises: readonly SettlementPromise[], rules = RULES) => {
      const settled = settle([...promises], MONEY, false, rules);
      return settled.ok ? null : settled.error.code;
    };
    expect(code(PROMISES.slice(1))).toBe('settlement_weights_sum');
    expect(code([promise('产值', '0', '100', '1')])).toBe('settlement_target_bad');
    expect(code([promise('产值', '1', '100', null)])).toBe('settlement_actual_missing');
    expect(code([promise('产值', '1', '100', '-1')])).toBe('settlement_actual_negative');
    expect(code([promise('产值', '1', '50', '1'), promise('产值', '1', '50', '1')])).toBe(
      'settlement_promise_repeated',
    );
    expect(code(PROMISES, { ...RULES, tiers: RULES.tiers.slice(0, 2) })).toBe('settlement_tiers_bad');
    expect(code(PROMISES, { ...RULES, tiers: [...RULES.tiers].reverse() })).toBe('settlement_tiers_bad');
  });

  it('任何一项做得更好，得分和应兑都不会少', () => {
    const tenths = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(tenths, tenths, fc.integer({ min: 0, max: 5 }), (less, more, which) => {
        const [low, high] = [Math.min(less, more), Math.max(less, more)];
        const change = (tenth: number) =>
          PROMISES.map((each, index) =>
            index === which ? { ...each, direction: 'UP' as const, actual: decimal(String(tenth / 10)) } : each,
          );
        const [before, after] = [valueOrThrow(settle(change(low))), valueOrThrow(settle(change(high)))];
        expect(after.due).toBeGreaterThanOrEqual(before.due);
        expect(Number(printDecimal(after.score))).toBeGreaterThanOrEqual(Number(printDecimal(before.score)));
      }),
    );
  });
});
