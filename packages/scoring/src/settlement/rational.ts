import { type Decimal, makeDecimal, scaleByRatio } from '@guatu/kernel';

/** An exact fraction, so that a share of a promise is rounded once, when it becomes money. The denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };

export function rationalOf({ coefficient, scale }: Decimal): Rational {
  return { numerator: coefficient, denominator: 10n ** BigInt(scale) };
}

export function plus(left: Rational, right: Rational): Rational {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function times(left: Rational, right: Rational): Rational {
  return { numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator };
}

/** The divisor must be positive. */
export function over(left: Rational, right: Rational): Rational {
  return { numerator: left.numerator * right.denominator, denominator: left.denominator * right.numerator };
}

export function isLess(left: Rational, right: Rational): boolean {
  return left.numerator * right.denominator < right.numerator * left.denominator;
}

/** Rounded half away from zero to so many digits behind the point. */
export function rounded({ numerator, denominator }: Rational, places: number): Decimal {
  return scaleByRatio(makeDecimal(1n, 0), numerator, denominator, places);
}
