import type { Factor, FactorLine, FactorMonth } from '@guatu/contract';
import { formatNumber } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import type { Dictionary } from '../../records/dictionary.ts';

/** Digits of an amount in the factor's unit; two behind the point where it is no whole number. */
export const printFigure = (value: number): string =>
  formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 2 });

/** What a line is called: its facility, else the place with what that means. */
export function lineName(line: FactorLine, factor: Factor, dictionary: Dictionary): string {
  if (line.title !== null) return line.title;
  const place = dictionary.territory(line.territoryId)?.name ?? '';
  return factor.supply === 'AREA' ? place : t('factors.unlaid', { place });
}

/** How much is missing in a month, and whether for confirmed demand alone. */
export interface Shortage {
  readonly month: FactorMonth;
  readonly amount: number;
  readonly confirmed: boolean;
}

/** The month that is short of most, for confirmed demand where that alone is short, else with the reserve; of equals the first. */
export function worstShortage(line: FactorLine): Shortage | null {
  const first = firstShortage(line);
  if (!first) return null;
  const key = first.confirmed ? 'short' : 'shortWithReserve';
  const most = (a: FactorMonth, b: FactorMonth) => ((b[key] ?? 0) > (a[key] ?? 0) ? b : a);
  return shortageOf(line.months.reduce(most, first.month), key);
}

/** The months that are short in the same way as the first one. */
export function shortMonths(line: FactorLine): readonly Shortage[] {
  const first = firstShortage(line);
  if (!first) return [];
  const key = first.confirmed ? 'short' : 'shortWithReserve';
  return line.months.filter((each) => (each[key] ?? 0) > 0).map((each) => shortageOf(each, key));
}

/** The first month that runs short, for confirmed demand where that alone does, else with the reserve. */
export function firstShortage(line: FactorLine): Shortage | null {
  for (const key of ['short', 'shortWithReserve'] as const) {
    const month = line.months.find((each) => (each[key] ?? 0) > 0);
    if (month) return shortageOf(month, key);
  }
  return null;
}

function shortageOf(month: FactorMonth, key: 'short' | 'shortWithReserve'): Shortage {
  return { month, amount: month[key] ?? 0, confirmed: key === 'short' };
}
