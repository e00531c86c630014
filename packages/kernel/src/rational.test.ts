import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from './decimal.ts';
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  rationalOf,
  roundRational,
  zeroRational,
} from './rational.ts';

const rational: fc.Arbitrary<Rational> = fc.record({
  numerator: fc.bigInt({ min: -10_000n, max: 10_000n }),
  denominator: fc.bigInt({ min: 1n, max: 10_000n }),
});

describe('分数', () => {
  it('三个三分之一正好是一', () => {
    const third = divideRationals(rationalOf(decimal('1')), rationalOf(decimal('3')));
    const sum = [third, third, third].reduce(addRationals, zeroRational);
    expect(compareRationals(sum, rationalOf(decimal('1.00')))).toBe(0);
  });

  it('只在最后四舍五入，半数离零进位', () => {
    const share = multiplyRationals(rationalOf(decimal('0.125')), rationalOf(decimal('1')));
    expect(roundRational(share, 2)).toEqual(decimal('0.13'));
    expect(roundRational({ numerator: -1n, denominator: 8n }, 2)).toEqual(decimal('-0.13'));
  });

  it('加法和乘法不看先后，比大小与相减同号', () => {
    fc.assert(
      fc.property(rational, rational, (left, right) => {
        expect(compareRationals(addRationals(left, right), addRationals(right, left))).toBe(0);
        expect(compareRationals(multiplyRationals(left, right), multiplyRationals(right, left))).toBe(0);
        const difference = addRationals(left, { ...right, numerator: -right.numerator });
        expect(compareRationals(left, right)).toBe(compareRationals(difference, zeroRational));
      }),
    );
  });
});
