import { type IsoDay, lastDayOfMonth, type MonthPeriod, monthOf, nextPeriod } from '@guatu/kernel';
import { judgedAt } from './at.ts';
import type { Calendar } from './kept.ts';

/**
 * The ends of all months from one on that are over by today, and today itself. The ledger is read today: what it calls
 * actual had happened by now, whatever month is judged.
 */
export function calendarFrom(first: MonthPeriod, today: IsoDay): Calendar {
  const present = monthOf(today);
  const monthEnds = [];
  for (let month = first; isBefore(month, present); month = nextPeriod(month) as MonthPeriod) {
    monthEnds.push(judgedAt(lastDayOfMonth(month.year, month.month), today));
  }
  return { monthEnds, today: judgedAt(today) };
}

function isBefore(a: MonthPeriod, b: MonthPeriod): boolean {
  return a.year * 12 + a.month < b.year * 12 + b.month;
}
