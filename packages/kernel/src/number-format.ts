import { type Decimal, decimalOfNumber, fixedDecimal } from './decimal.ts';
import { valueOrThrow } from './errors.ts';
import { MONEY_UNITS, type MoneyUnit, type Yuan, yuanIn } from './money.ts';
import type { Percent, PercentagePoint } from './percent.ts';

/** The typographic minus U+2212: as wide as a digit, and never broken off at a line's end as a hyphen is. */
export const MINUS = '\u2212';

export interface NumberFormat {
  /** Digits behind the point, always that many. */
  readonly decimals: number;
  /** Thousands separators; on unless said otherwise. */
  readonly grouping?: boolean;
}

/** Digits for people: rounded half away from zero, thousands separators, true minus. `1,234.50` */
export function formatDecimal(value: Decimal, { decimals, grouping = true }: NumberFormat): string {
  const text = fixedDecimal(value, decimals);
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return (text.startsWith('-') ? MINUS : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** A plain number formatted by its decimal digits; throws `CodedFailure` for NaN and infinities, which must not be shown. */
export function formatNumber(value: number, format: NumberFormat): string {
  return formatDecimal(valueOrThrow(decimalOfNumber(value)), format);
}

/** Digits of an amount in a unit, without the unit, as columns show it whose head names the unit. */
export function formatYuan(amount: Yuan, unit: MoneyUnit, format: NumberFormat): string {
  return formatDecimal(yuanIn(amount, unit), format);
}

const ONE_YI = 100_000_000;

/** An amount in running text with the fitting unit: 亿元 from one 亿 on, else 万元. `42.88亿元`, `4,288.00万元` */
export function formatYuanAuto(amount: Yuan, format: NumberFormat): string {
  const unit: MoneyUnit = Math.abs(amount) >= ONE_YI ? 'yi' : 'wan';
  return formatYuan(amount, unit, format) + MONEY_UNITS[unit].label;
}

/** `84.3%` */
export function formatPercent(value: Percent, decimals: number): string {
  return `${formatNumber(value, { decimals })}%`;
}

/** `−3.2个百分点` */
export function formatPercentagePoint(value: PercentagePoint, decimals: number): string {
  return `${formatNumber(value, { decimals })}个百分点`;
}
