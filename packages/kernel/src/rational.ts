import { type Decimal, makeDecimal, scaleByRatio } from './decimal.ts';

/** An exact fraction, so that what is made of several divisions is rounded once, at the end. The denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zeroRational: Rational = { numerator: 0n, denominator: 1n };

export function rationalOf({ coefficient, scale }: Decimal): Rational {
  return { numerator: coefficient, denominator: 10n ** BigInt(scale) };
}

export function addRationals(left: Rational, right: Rational): Rational {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function multiplyRationals(left: Rational, right: Rational): Rational {
  return { numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator };
}

/** The divisor must be positive. */
export function divideRationals(left: Rational, right: Rational): Rational {
  return { numerator: left.numerator * right.denominator, denominator: left.denominator * right.numerator };
}

/** Negative where the left one is less, 0 where both are the same. */
export function compareRationals(left: Rational, right: Rational): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

/** Rounded half away from zero to so many digits behind the point. */
export function roundRational({ numerator, denominator }: Rational, places: number): Decimal {
  return scaleByRatio(makeDecimal(1n, 0), numerator, denominator, places);
}
