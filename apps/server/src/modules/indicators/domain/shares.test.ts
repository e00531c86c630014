import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShares, divide, type ShareOf } from './shares.ts';

const shares = (...parts: readonly (readonly [number | null, number | null])[]): ShareOf[] =>
  parts.map(([target, weight], place) => ({ place, target, weight, base: null }));
const SUMS = { sums: true, within: 0.1 };
const RATES = { sums: false, within: 0.1 };

describe('分解下去要加得起来', () => {
  it('各地合计等于总目标才算齐，差多少说得出；小数也不差', () => {
    expect(checkShares(100, shares([60, null], [40, null]), SUMS).fits).toBe(true);
    expect(checkShares(100, shares([60, null], [39, null]), SUMS)).toEqual({ made: 99, difference: -1, fits: false });
    expect(checkShares(0.3, shares([0.1, null], [0.2, null]), SUMS).fits).toBe(true);
    expect(checkShares(100, shares([60, null], [null, null]), SUMS).fits).toBeNull();
    expect(checkShares(100, [], SUMS).fits).toBeNull();
  });

  it('增速不相加：有权数按加权平均核对，没有权数只记录', () => {
    expect(checkShares(7, shares([6, 100], [8, 100]), RATES).fits).toBe(true);
    expect(checkShares(7, shares([6, 300], [8, 100]), RATES)).toMatchObject({ made: 6.5, fits: false });
    expect(checkShares(7, shares([6, 300], [8, null]), RATES).fits).toBeNull();
  });

  it('按上年占比分，取整后合计仍等于总目标', () => {
    expect(divide(100, [1, 1, 1], 1)).toEqual([34, 33, 33]);
    expect(divide(1_000_000, [2, 1], 10_000)).toEqual([670_000, 330_000]);
    expect(divide(10, [0, 0], 1)).toBeNull();
    expect(divide(10, [1, -1], 1)).toBeNull();
  });

  it('无论怎么分，合计都等于总目标，谁也不为负', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), parts, (total, proportions) => {
        const divided = divide(total, proportions, 1) ?? [];
        expect(divided.reduce((sum, each) => sum + each, 0)).toBe(total);
        expect(Math.min(...divided)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
