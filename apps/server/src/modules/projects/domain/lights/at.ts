import { daysInMonth, type IsoDay, lastDayOfMonth, type MonthPeriod, monthOf, previousPeriod } from '@guatu/kernel';
import type { JudgedAt } from './types.ts';

/** Lights of a day. On the last day of a month its own figures count, on other days those of the month before. */
export function judgedAt(day: IsoDay, knownOn: IsoDay = day): JudgedAt {
  const month = monthOf(day);
  const over = Number(day.slice(8)) === daysInMonth(month.year, month.month);
  return { day, knownOn, month: over ? month : (previousPeriod(month) as MonthPeriod) };
}

/** Lights of a month, `2026M10`: of its last day, read from the ledger of today; of today where it is not over, or not given. */
export function endOfMonth(period: string | undefined, today: IsoDay): JudgedAt {
  if (period === undefined) return judgedAt(today);
  const end = lastDayOfMonth(Number(period.slice(0, 4)), Number(period.slice(5)));
  return judgedAt(earlierDay(end, today), today);
}

/** Months since the year 0, so that months can be subtracted. */
export function monthIndex(day: IsoDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/**
 * Months from one day to another: whole numbers where a month is full to the day (31 January to 28 February is one), and
 * parts of 1/31 between. Later days never give less.
 */
export function elapsedMonths(from: IsoDay, to: IsoDay): number {
  const last = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  const days = Number(to.slice(8)) - Math.min(Number(from.slice(8)), last);
  return monthIndex(to) - monthIndex(from) + days / 31;
}

export function earlierDay(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b;
}
