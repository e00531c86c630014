import { defineErrors, ok, type Result, refuse, valueOrThrow } from './errors.ts';
import { foldSpaces, toHalfWidth } from './text.ts';

/**
 * An exact decimal: `coefficient` divided by ten to the power `scale`. No binary fractions anywhere, so 0.1 is a tenth.
 * Always in lowest form (no trailing zeros behind the point), so equal numbers are equal objects.
 */
export interface Decimal {
  readonly coefficient: bigint;
  /** Digits behind the point, 0 or more. */
  readonly scale: number;
}

export const decimalErrors = defineErrors({
  decimal_bad_form: (details: { text: string }) =>
    `数字“${details.text}”未收下：不是一个十进制数。请只填数字、小数点、千分位逗号和正负号。`,
});

// Thousands separators only where they belong: 1,2345 may be two numbers run together, and guessing would be wrong.
const FORM = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/;

// No ledger figure comes near this; a hostile cell of thirty thousand digits would only burn time.
const LONGEST = 100;

/**
 * Reads a plain decimal: either width, sign `-`, `−` or `+`, thousands separators, no exponent and no unit.
 */
export function parseDecimal(text: string): Result<Decimal> {
  const folded = foldSpaces(toHalfWidth(text)).replace(/[\u2212\u2013]/, '-');
  if (folded.length > LONGEST) return refuse(decimalErrors.decimal_bad_form({ text }));
  const [matched, sign, whole = '', fraction = ''] = FORM.exec(folded) ?? [];
  if (matched === undefined || whole + fraction === '') return refuse(decimalErrors.decimal_bad_form({ text }));
  const digits = BigInt(whole.replaceAll(',', '') + fraction);
  return ok(makeDecimal(sign === '-' ? -digits : digits, fraction.length));
}

/** The decimal of a literal in code or of a trusted store; throws `CodedFailure` when it is none. */
export function decimal(text: string): Decimal {
  return valueOrThrow(parseDecimal(text));
}

/** A decimal from its parts, brought to lowest form. */
export function makeDecimal(coefficient: bigint, scale: number): Decimal {
  let reduced = coefficient;
  let digits = scale;
  while (digits > 0 && reduced % 10n === 0n) {
    reduced /= 10n;
    digits--;
  }
  return { coefficient: reduced, scale: digits };
}

/** The decimal a number is written as (its shortest digits): 0.1 becomes a tenth, not the binary fraction near it. */
export function decimalOfNumber(value: number): Result<Decimal> {
  // What JavaScript writes needs none of the care that people's writing does.
  const text = String(value);
  if (!Number.isFinite(value)) return refuse(decimalErrors.decimal_bad_form({ text }));
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const coefficient = BigInt(whole + fraction);
  const shifted = fraction.length - Number(exponent);
  return ok(
    shifted >= 0 ? makeDecimal(coefficient, shifted) : { coefficient: coefficient * pow10(-shifted), scale: 0 },
  );
}

/** Canonical text: `-12.5`, `0`, `350000000`; no exponent, no separators, no trailing zeros. */
export function printDecimal(value: Decimal): string {
  return fixedDecimal(value, value.scale);
}

/** The nearest binary number, for charts and scores; the exact value stays in the decimal. */
export function decimalToNumber(value: Decimal): number {
  return Number(printDecimal(value));
}

/** Text with exactly this many digits behind the point, rounded half away from zero, as official figures are. */
export function fixedDecimal(value: Decimal, places: number): string {
  const coefficient = coefficientAt(roundHalfUp(value, places), places);
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = coefficient < 0n ? '-' : '';
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - places)}`;
}

/** Rounded to this many digits behind the point; exactly half goes away from zero (2.5 → 3, −2.5 → −3). */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  if (value.scale <= places) return value;
  return makeDecimal(divideHalfUp(value.coefficient, pow10(value.scale - places)), places);
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return makeDecimal(coefficientAt(left, scale) + coefficientAt(right, scale), scale);
}

export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  return addDecimals(left, { coefficient: -right.coefficient, scale: right.scale });
}

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return makeDecimal(left.coefficient * right.coefficient, left.scale + right.scale);
}

/** Quotient rounded half away from zero to `places`; null when the divisor is zero. */
export function divideDecimals(left: Decimal, right: Decimal, places: number): Decimal | null {
  if (right.coefficient === 0n) return null;
  return scaleByRatio(
    { coefficient: left.coefficient, scale: 0 },
    pow10(right.scale),
    right.coefficient * pow10(left.scale),
    places,
  );
}

/**
 * Value times the exact ratio numerator/denominator, rounded once to `places` digits (mu to m² is the ratio 2000/3).
 */
export function scaleByRatio(value: Decimal, numerator: bigint, denominator: bigint, places: number): Decimal {
  const sign = denominator < 0n ? -1n : 1n;
  const dividend = value.coefficient * numerator * pow10(places) * sign;
  return makeDecimal(divideHalfUp(dividend, denominator * sign * pow10(value.scale)), places);
}

/** −1, 0 or 1, as sorting wants it. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const { coefficient } = subtractDecimals(left, right);
  return coefficient === 0n ? 0 : coefficient < 0n ? -1 : 1;
}

function coefficientAt(value: Decimal, scale: number): bigint {
  return value.coefficient * pow10(scale - value.scale);
}

function divideHalfUp(dividend: bigint, positiveDivisor: bigint): bigint {
  const twice = 2n * (dividend < 0n ? -dividend : dividend);
  const rounded = (twice + positiveDivisor) / (2n * positiveDivisor);
  return dividend < 0n ? -rounded : rounded;
}

function pow10(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
