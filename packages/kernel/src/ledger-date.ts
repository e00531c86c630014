import { defineErrors, ok, type Result, refuse, valueOrThrow } from './errors.ts';
import { firstDayOfMonth, type IsoDay, isoDayLabel, isYear, lastDayOfMonth, parseIsoDay } from './iso-day.ts';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'half' | 'year';

/**
 * A date as a ledger gives it, at the precision it was written with and no finer. `text` is one of `2024-08-01`,
 * `2024-08`, `2024Q3`, `2024H1`, `2024`; the true day lies between `firstDay` and `lastDay`, both included.
 */
export interface LedgerDate {
  readonly text: string;
  readonly firstDay: IsoDay;
  readonly lastDay: IsoDay;
  readonly precision: DatePrecision;
}

export const ledgerDateErrors = defineErrors({
  ledger_date_bad_form: (details: { text: string }) =>
    `日期“${details.text}”未收下：不是认得的写法，或日历上没有。请写成“2024-08-01”“2024-08”“2024Q3”“2024H1”或“2024”。`,
});

/** Reads one of the five canonical forms; other ways of writing a date are the importer's business. */
export function parseLedgerDate(text: string): Result<LedgerDate> {
  const day = parseIsoDay(text);
  if (day.ok) return ok(ledgerDateOfDay(day.value));
  const match = /^(\d{4})(?:-(\d{2})|Q([1-4])|H([12]))?$/.exec(text);
  const year = Number(match?.[1]);
  if (!match || !isYear(year)) return refuse(ledgerDateErrors.ledger_date_bad_form({ text }));
  const [, , month, quarter, half] = match;
  if (month !== undefined) {
    const number = Number(month);
    if (number < 1 || number > 12) return refuse(ledgerDateErrors.ledger_date_bad_form({ text }));
    return ok(span(text, 'month', year, number, number));
  }
  if (quarter !== undefined) return ok(span(text, 'quarter', year, Number(quarter) * 3 - 2, Number(quarter) * 3));
  if (half !== undefined) return ok(span(text, 'half', year, Number(half) * 6 - 5, Number(half) * 6));
  return ok(span(text, 'year', year, 1, 12));
}

/** The ledger date of a literal in code or of a trusted store; throws `CodedFailure` when it is none. */
export function ledgerDate(text: string): LedgerDate {
  return valueOrThrow(parseLedgerDate(text));
}

export function ledgerDateOfDay(day: IsoDay): LedgerDate {
  return { text: day, firstDay: day, lastDay: day, precision: 'day' };
}

function span(text: string, precision: DatePrecision, year: number, fromMonth: number, toMonth: number): LedgerDate {
  return { text, precision, firstDay: firstDayOfMonth(year, fromMonth), lastDay: lastDayOfMonth(year, toMonth) };
}

/**
 * Which of two dates came first. `unknown` when they overlap and are too coarse to tell: `2024-08` is after
 * `2024-07-31`, but nobody can say whether it is after `2024-08-15`. `same` only for two equal days.
 */
export function compareLedgerDates(left: LedgerDate, right: LedgerDate): 'before' | 'same' | 'after' | 'unknown' {
  if (left.lastDay < right.firstDay) return 'before';
  if (left.firstDay > right.lastDay) return 'after';
  return left.precision === 'day' && right.precision === 'day' ? 'same' : 'unknown';
}

/** Whether the date had come by the end of a day; gates and lights that get `unknown` ask for a finer date. */
export function reachedBy(date: LedgerDate, day: IsoDay): 'yes' | 'no' | 'unknown' {
  if (date.lastDay <= day) return 'yes';
  return date.firstDay > day ? 'no' : 'unknown';
}

const QUARTERS = ['一', '二', '三', '四'];

/** Chinese wording: 2024年8月1日, 2024年8月, 2024年三季度, 2024年上半年, 2024年. */
export function ledgerDateLabel(date: LedgerDate): string {
  const year = date.text.slice(0, 4);
  switch (date.precision) {
    case 'day':
      return isoDayLabel(date.firstDay);
    case 'month':
      return `${year}年${Number(date.text.slice(5))}月`;
    case 'quarter':
      return `${year}年${QUARTERS[Number(date.text.slice(5)) - 1]}季度`;
    case 'half':
      return `${year}年${date.text.endsWith('1') ? '上' : '下'}半年`;
    case 'year':
      return `${year}年`;
  }
}
