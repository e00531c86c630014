/** Reading references and numbers straight from bytes: a sheet has millions, and a string for each would cost seconds. */

const ZERO = 0x30;
const NINE = 0x39;
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
/** Up to 15 digits and 10^22 are exact doubles, so that one division rounds correctly. */
const EXACT_DIGITS = 15;

/** The column number of a reference such as `AB12`, 0 when it has no letters. */
export function columnOfReference(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) {
    // Lower case is not legal but harmless to understand.
    const letter = (bytes[at] as number) & ~0x20;
    if (letter < 0x41 || letter > 0x5a || column > 0xffff) break;
    column = column * 26 + (letter - 0x40);
  }
  return column;
}

/** A plain decimal such as `-12.5`; NaN for anything else (exponents, long numbers, words), which the caller reads slowly. */
export function plainDecimal(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 0x2d;
  let at = negative ? start + 1 : start;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + (byte - ZERO);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else return Number.NaN;
  }
  if (digits === 0 || digits > EXACT_DIGITS) return Number.NaN;
  const value = decimals > 0 ? mantissa / (POWERS[decimals] as number) : mantissa;
  // Subtracting, since negating zero would make a second zero.
  return negative ? 0 - value : value;
}

/** A non-negative integer, or -1. */
export function plainInteger(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > 10) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < ZERO || byte > NINE) return -1;
    value = value * 10 + (byte - ZERO);
  }
  return value;
}
