import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, percent, percentagePoint, pointsAbove, ratio, share } from './percent.ts';

describe('占比与增幅', () => {
  it('占比按百分数给出，按个数和按金额各算各的', () => {
    expect(share(25, 28)).toBeCloseTo(89.286, 3);
    expect(share(42.88, 50.88)).toBeCloseTo(84.277, 3);
    expect(ratio(1, 4)).toBe(0.25);
  });

  it('分母为零没有占比，不显示零也不报错', () => {
    expect(share(5, 0)).toBeNull();
    expect(ratio(0, 0)).toBeNull();
  });

  it('降幅是负数；上年为零或亏损时没有增幅', () => {
    expect(growth(80, 100)).toBe(-20);
    expect(growth(5, 0)).toBeNull();
    expect(growth(1, -1)).toBeNull();
  });

  it('两个百分数相差的是百分点', () => {
    expect(pointsAbove(percent(58.3), percent(66.7))).toBeCloseTo(-8.4);
  });

  it('缺数不能当百分数', () => {
    expect(() => percent(Number.NaN)).toThrow('不是一个数');
    expect(() => percentagePoint(Number.POSITIVE_INFINITY)).toThrow('不是一个数');
  });

  it('占比乘回分母还是分子', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (part, whole) => {
        expect(((share(part, whole) ?? Number.NaN) * whole) / 100).toBeCloseTo(part, 4);
      }),
    );
  });
});
