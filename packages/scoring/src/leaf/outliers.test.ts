import { describe, expect, it } from 'vitest';
import { treatOutliers } from './outliers.ts';

const VALUES = Float64Array.of(3.1, 1.4, 15.9, 2.6, 5.35, 8.97, 9.32, 3.84);
const CONVENTIONS = { quantile: 7, variance: 'N_MINUS_1', flat: 'MIDDLE' } as const;

describe('异常值处理', () => {
  it('按分位数缩尾', () => {
    const { values, facts } = treatOutliers(
      { method: 'WINSORISE_QUANTILE', low: 0.05, high: 0.9 },
      VALUES,
      CONVENTIONS,
      '',
    );
    expect(facts.low).toBeCloseTo(1.82, 12);
    expect(facts.high).toBeCloseTo(11.294, 12);
    expect([values[1], values[2], values[0]]).toEqual([facts.low, facts.high, 3.1]);
  });

  it('按四分位距的倍数缩尾，不出界的不动', () => {
    const { values, facts } = treatOutliers({ method: 'WINSORISE_IQR', k: 1 }, VALUES, CONVENTIONS, '');
    // Quartiles 2.975 and 9.0575
    expect(facts.high).toBeCloseTo(9.0575 + 6.0825, 12);
    expect(values[2]).toBe(facts.high);
    expect([...values].filter((value, index) => value !== VALUES[index])).toHaveLength(1);
  });

  it('Box–Cox：给定 λ 按公式，拟合的 λ 与公开实现一致', () => {
    const given = treatOutliers({ method: 'BOX_COX', lambda: 0.5, shift: false }, VALUES, CONVENTIONS, '');
    expect(given.values[0]).toBeCloseTo((Math.sqrt(3.1) - 1) / 0.5, 12);
    const logs = treatOutliers({ method: 'BOX_COX', lambda: 0, shift: false }, VALUES, CONVENTIONS, '');
    expect(logs.values[2]).toBeCloseTo(Math.log(15.9), 12);
    // scipy.stats.boxcox_llf is largest here; the maximum is flat, hence the digits.
    const fitted = treatOutliers({ method: 'BOX_COX', lambda: 'FIT', shift: false }, VALUES, CONVENTIONS, '');
    expect(fitted.facts.lambda).toBeCloseTo(0.01956, 5);
  });

  it('Box–Cox 可以先平移到从 1 起，负数也能做', () => {
    const shifted = { method: 'BOX_COX', lambda: 0, shift: true } as const;
    const { values } = treatOutliers(shifted, Float64Array.of(-2, 0, 5), CONVENTIONS, '');
    [0, Math.log(3), Math.log(8)].forEach((wanted, index) => {
      expect(values[index]).toBeCloseTo(wanted, 12);
    });
  });

  it('有零或负数的列不能做 Box–Cox', () => {
    const values = Float64Array.of(1, 0, 2);
    expect(() => treatOutliers({ method: 'BOX_COX', lambda: 1, shift: false }, values, CONVENTIONS, '税收')).toThrow(
      '“税收”',
    );
  });
});
