import { digitOf } from '../text/char-class.ts';
import type { Quantity } from './quantity.ts';
import { type NumberRead, readNumber } from './read-number.ts';

const NOT_TENTHS_AFTER = '为功立果员效都长本绩就型份交熟';

/** 三分之一 and 百分之三十, as percent. The denominator has been read already. */
export function readFraction(text: string, start: number, denominator: NumberRead): Quantity | null {
  if (!text.startsWith('分之', denominator.end) || denominator.value === 0) return null;
  const numerator = readNumber(text, denominator.end + 2);
  if (numerator === null) return null;
  // Percent of a round hundred must come out round: 30 of 100 is 30, not 30.000000000000004.
  const value = Number(((numerator.value / denominator.value) * 100).toPrecision(12));
  return { start, end: numerator.end, value, upper: null, unit: 'pct', factor: 1 };
}

/** 九成 and 三成五, as percent. */
export function readTenths(text: string, start: number, number: NumberRead): Quantity | null {
  if (text.charAt(number.end) !== '成' || number.value <= 0 || number.value > 10 || number.multiplied) return null;
  const half = readNumber(text, number.end + 1);
  const ones = half !== null && half.value < 10 && !half.digits && digitOf(text.charCodeAt(half.end)) < 0 ? half : null;
  const end = ones?.end ?? number.end + 1;
  const after = text.charAt(end);
  if (ones === null && after !== '' && NOT_TENTHS_AFTER.includes(after)) return null;
  return { start, end, value: number.value * 10 + (ones?.value ?? 0), upper: null, unit: 'pct', factor: 1 };
}
