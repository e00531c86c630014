import { formatNumber, formatYuan, MINUS, type Yuan } from '@guatu/kernel';

export type MoneyShown = 'yi' | 'wan';

export interface MoneyFormat {
  /** Digits behind the point in yi; 1 on lists and the wall, 2 on a project page. Wan is always whole. */
  readonly yiDecimals?: 1 | 2;
  /** Prints `+` on gains, for differences. */
  readonly signed?: boolean;
}

/** The digits of an amount in the shown unit, without the unit: full value first, rounded last. */
export function formatMoney(
  amount: Yuan,
  unit: MoneyShown,
  { yiDecimals = 1, signed = false }: MoneyFormat = {},
): string {
  const text = formatYuan(amount, unit, { decimals: unit === 'yi' ? yiDecimals : 0 });
  return signed ? withSign(text) : text;
}

/** A rate in per cent, one decimal, without the sign `%` (that stands in the head or beside the figure). */
export function formatRate(percent: number): string {
  return dropNegativeZero(formatNumber(percent, { decimals: 1 }));
}

/** A difference of rates in percentage points, one decimal, always signed: `+3.0`, `−52.1`, `0.0`. */
export function formatGap(points: number): string {
  return withSign(formatNumber(points, { decimals: 1 }));
}

/** Counts and ranks: whole, with separators. */
export function formatCount(count: number): string {
  return formatNumber(count, { decimals: 0 });
}

/** `+` before gains; a difference that rounds to nothing has no sign at all. */
function withSign(text: string): string {
  const clean = dropNegativeZero(text);
  return clean.startsWith(MINUS) || !/[1-9]/.test(clean) ? clean : `+${clean}`;
}

function dropNegativeZero(text: string): string {
  return text.startsWith(MINUS) && !/[1-9]/.test(text) ? text.slice(MINUS.length) : text;
}
