import { defineErrors, ok, type Result, refuse, valueOrThrow } from './errors.ts';
import {
  addDays,
  firstDayOfMonth,
  type IsoDay,
  isMonth,
  isYear,
  lastDayOfMonth,
  monthNumberOf,
  parseIsoDay,
  yearOf,
} from './iso-day.ts';

/** `2024M08`: one month by itself. */
export type MonthPeriod = { readonly kind: 'month'; readonly year: number; readonly month: number };
/** `2024M01-08`: cumulated from January. A different thing from the month even in January. */
export type YearToDate = { readonly kind: 'yearToDate'; readonly year: number; readonly month: number };
export type QuarterPeriod = { readonly kind: 'quarter'; readonly year: number; readonly quarter: number };
export type HalfPeriod = { readonly kind: 'half'; readonly year: number; readonly half: number };
export type YearPeriod = { readonly kind: 'year'; readonly year: number };
/** `ASOF:2024-08-31`: a state at the end of a day, not a flow. */
export type AsOf = { readonly kind: 'asOf'; readonly day: IsoDay };
/** `14FYP`: a five-year plan by its number. */
export type PlanPeriod = { readonly kind: 'plan'; readonly plan: number };

/** The span a figure speaks of. Figures of different kinds must never be mixed or added. */
export type Period = MonthPeriod | YearToDate | QuarterPeriod | HalfPeriod | YearPeriod | AsOf | PlanPeriod;

export const periodErrors = defineErrors({
  period_bad_form: (details: { text: string }) =>
    `期间“${details.text}”未收下：不是认得的期间代码。请写成 2024M08、2024M01-08、2024Q3、2024H1、2024Y、ASOF:2024-08-31 或 14FYP。`,
  period_out_of_range: (details: { text: string }) =>
    `期间“${details.text}”未收下：年、月、季或五年规划的序号不存在。请核对。`,
});

// From the third plan (1966–1970) on, plans follow each other without a gap.
const FIRST_PLAN = 3;
const FIRST_PLAN_YEAR = 1966;
const LAST_PLAN = 40;

const FORMS: readonly { form: RegExp; read: (groups: readonly string[]) => Period | null }[] = [
  { form: /^(\d{4})M(\d{2})$/, read: ([year, month]) => monthly('month', Number(year), Number(month)) },
  { form: /^(\d{4})M01-(\d{2})$/, read: ([year, month]) => monthly('yearToDate', Number(year), Number(month)) },
  {
    form: /^(\d{4})Q(\d)$/,
    read: ([y, q]) => within({ kind: 'quarter', year: Number(y), quarter: Number(q) }, Number(y), Number(q), 4),
  },
  {
    form: /^(\d{4})H(\d)$/,
    read: ([y, h]) => within({ kind: 'half', year: Number(y), half: Number(h) }, Number(y), Number(h), 2),
  },
  { form: /^(\d{4})Y$/, read: ([y]) => within({ kind: 'year', year: Number(y) }, Number(y), 1, 1) },
  { form: /^ASOF:(\d{4}-\d{2}-\d{2})$/, read: ([text]) => asOfText(text ?? '') },
  { form: /^(\d{1,2})FYP$/, read: ([plan]) => planOf(Number(plan)) },
];

function monthly(kind: 'month' | 'yearToDate', year: number, month: number): Period | null {
  return within({ kind, year, month }, year, month, 12);
}

function within(period: Period, year: number, part: number, parts: number): Period | null {
  return isYear(year) && part >= 1 && part <= parts ? period : null;
}

function asOfText(text: string): Period | null {
  const day = parseIsoDay(text);
  return day.ok ? { kind: 'asOf', day: day.value } : null;
}

function planOf(plan: number): Period | null {
  return plan >= FIRST_PLAN && plan <= LAST_PLAN ? { kind: 'plan', plan } : null;
}

/** Reads a period code; `printPeriod` is its inverse. */
export function parsePeriod(text: string): Result<Period> {
  for (const { form, read } of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const period = read(match.slice(1));
    // 06FYP and the like would be a second spelling of one period; one period has one code.
    if (period === null || printPeriod(period) !== text) return refuse(periodErrors.period_out_of_range({ text }));
    return ok(period);
  }
  return refuse(periodErrors.period_bad_form({ text }));
}

/** The period of a literal in code or of a trusted store; throws `CodedFailure` when it is none. */
export function period(text: string): Period {
  return valueOrThrow(parsePeriod(text));
}

/** The code of a period, the form in which it is stored. */
export function printPeriod(period: Period): string {
  const two = (value: number) => String(value).padStart(2, '0');
  switch (period.kind) {
    case 'month':
      return `${period.year}M${two(period.month)}`;
    case 'yearToDate':
      return `${period.year}M01-${two(period.month)}`;
    case 'quarter':
      return `${period.year}Q${period.quarter}`;
    case 'half':
      return `${period.year}H${period.half}`;
    case 'year':
      return `${period.year}Y`;
    case 'asOf':
      return `ASOF:${period.day}`;
    case 'plan':
      return `${period.plan}FYP`;
  }
}

/** The first day the period covers; for an as-of period the day itself. */
export function firstDayOf(period: Period): IsoDay {
  switch (period.kind) {
    case 'month':
      return firstDayOfMonth(period.year, period.month);
    case 'quarter':
      return firstDayOfMonth(period.year, period.quarter * 3 - 2);
    case 'half':
      return firstDayOfMonth(period.year, period.half * 6 - 5);
    case 'yearToDate':
    case 'year':
      return firstDayOfMonth(period.year, 1);
    case 'asOf':
      return period.day;
    case 'plan':
      return firstDayOfMonth(planFirstYear(period), 1);
  }
}

/** The last day the period covers; for an as-of period the day itself. */
export function lastDayOf(period: Period): IsoDay {
  switch (period.kind) {
    case 'month':
    case 'yearToDate':
      return lastDayOfMonth(period.year, period.month);
    case 'quarter':
      return lastDayOfMonth(period.year, period.quarter * 3);
    case 'half':
      return lastDayOfMonth(period.year, period.half * 6);
    case 'year':
      return lastDayOfMonth(period.year, 12);
    case 'asOf':
      return period.day;
    case 'plan':
      return lastDayOfMonth(planFirstYear(period) + 4, 12);
  }
}

/** Whether a day, or the whole of another period, lies inside the period. */
export function periodContains(outer: Period, inner: IsoDay | Period): boolean {
  const [first, last] = typeof inner === 'string' ? [inner, inner] : [firstDayOf(inner), lastDayOf(inner)];
  return firstDayOf(outer) <= first && last <= lastDayOf(outer);
}

/**
 * Order for lists: by last day, then the shorter period, then the code. 0 only for equal periods.
 * (2024M08 comes before 2024M01-08, both before 2024M09.)
 */
export function comparePeriods(left: Period, right: Period): number {
  return (
    order(lastDayOf(left), lastDayOf(right)) ||
    order(firstDayOf(right), firstDayOf(left)) ||
    order(printPeriod(left), printPeriod(right))
  );
}

function order(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The period of the same kind that follows. Year-to-date grows by a month and restarts after December. */
export function nextPeriod(period: Period): Period {
  return shiftPeriod(period, 1);
}

/** The period of the same kind before. */
export function previousPeriod(period: Period): Period {
  return shiftPeriod(period, -1);
}

function shiftPeriod(period: Period, steps: number): Period {
  switch (period.kind) {
    case 'month':
    case 'yearToDate': {
      const { year, part } = shiftParts(period.year, period.month, 12, steps);
      return { kind: period.kind, year, month: part };
    }
    case 'quarter': {
      const { year, part } = shiftParts(period.year, period.quarter, 4, steps);
      return { kind: 'quarter', year, quarter: part };
    }
    case 'half': {
      const { year, part } = shiftParts(period.year, period.half, 2, steps);
      return { kind: 'half', year, half: part };
    }
    case 'year':
      return { kind: 'year', year: period.year + steps };
    case 'asOf':
      return { kind: 'asOf', day: addDays(period.day, steps) };
    case 'plan':
      return { kind: 'plan', plan: period.plan + steps };
  }
}

function shiftParts(year: number, part: number, parts: number, steps: number): { year: number; part: number } {
  const index = year * parts + part - 1 + steps;
  return { year: Math.floor(index / parts), part: (index % parts) + 1 };
}

/** The month a day falls in. */
export function monthOf(day: IsoDay): MonthPeriod {
  return { kind: 'month', year: yearOf(day), month: monthNumberOf(day) };
}

/** The month in which a period ends: the month that its figures are reported for. */
export function endMonthOf(period: Period): MonthPeriod {
  return monthOf(lastDayOf(period));
}

export function monthPeriod(year: number, month: number): MonthPeriod {
  if (!isYear(year) || !isMonth(month)) return outOfRange(`${year}M${month}`);
  return { kind: 'month', year, month };
}

export function yearToDate(year: number, month: number): YearToDate {
  if (!isYear(year) || !isMonth(month)) return outOfRange(`${year}M01-${month}`);
  return { kind: 'yearToDate', year, month };
}

function outOfRange(text: string): never {
  return valueOrThrow<never>(refuse(periodErrors.period_out_of_range({ text })));
}

/** First year of a five-year plan: 14 gives 2021. */
function planFirstYear(period: PlanPeriod): number {
  return FIRST_PLAN_YEAR + 5 * (period.plan - FIRST_PLAN);
}
