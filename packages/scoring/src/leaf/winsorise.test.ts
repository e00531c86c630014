import { describe, expect, it } from 'vitest';
import { kurtosisOf, skewnessOf } from '../math/moments.ts';
import { logShift, winsoriseByMoments } from './winsorise.ts';

const RULE = { method: 'WINSORISE_MOMENTS', most: 5, skewness: 2, kurtosis: 3.5, otherwise: null } as const;
const LONG_TAIL = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100);
const BOTH_ENDS = Float64Array.of(-3000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 400);

// Expected figures from scipy.stats (bias=False) and a plain numpy loop over the same rule.
describe('按偏度和峰度缩尾', () => {
  it('偏度、峰度与公开实现一致；不足三个、四个数或全都一样的没有', () => {
    expect(skewnessOf(LONG_TAIL)).toBeCloseTo(3.0632410342394993, 12);
    expect(kurtosisOf(LONG_TAIL)).toBeCloseTo(9.741390834569144, 12);
    expect([skewnessOf(Float64Array.of(1, 9)), kurtosisOf(Float64Array.of(1, 2, 9))]).toEqual([null, null]);
    expect([skewnessOf(Float64Array.of(4, 4, 4, 4)), kurtosisOf(Float64Array.of(4, 4, 4, 4))]).toEqual([null, null]);
  });

  it('偏高的一端逐个收到次大值，够平稳就停', () => {
    const { values, facts } = winsoriseByMoments(RULE, LONG_TAIL);
    expect([...values]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30]);
    expect(facts).toEqual({ low: 1, high: 30, moved: 1 });
  });

  it('两端都有的，先收偏的一端', () => {
    const { values, facts } = winsoriseByMoments(RULE, BOTH_ENDS);
    expect([values[0], values[16]]).toEqual([1, 15]);
    expect(facts.moved).toBe(2);
  });

  it('最多收这么多个；还不平稳时按方案改取对数，取的是原值', () => {
    const spiky = Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 50, 900, 1000);
    const few = winsoriseByMoments({ ...RULE, most: 1, skewness: 0.1, kurtosis: 0.1 }, spiky);
    expect(few.facts.moved).toBe(1);
    const logged = winsoriseByMoments(
      { ...RULE, most: 1, skewness: 0.1, kurtosis: 0.1, otherwise: 'LOG_SHIFT' },
      spiky,
    );
    expect(logged.values).toEqual(logShift(spiky, 0.01).values);
  });

  it('平稳的、全都一样的、太短的不动', () => {
    for (const values of [Float64Array.of(3, 1, 4, 1, 5), Float64Array.of(7, 7, 7), Float64Array.of(1, 1000)]) {
      expect(winsoriseByMoments(RULE, values).values).toEqual(values);
    }
  });
});

describe('平移后取对数', () => {
  it('以最小值以下百分之一个全距为零点', () => {
    const { values } = logShift(Float64Array.of(1, 1.2, 50, 9e6), 0.01);
    [11.407564838, 11.40756706, 11.408109132, 16.022685359].forEach((wanted, index) => {
      expect(values[index]).toBeCloseTo(wanted, 8);
    });
  });

  it('全都一样的不动', () => {
    expect(logShift(Float64Array.of(2, 2), 0.01).values).toEqual(Float64Array.of(2, 2));
  });
});
