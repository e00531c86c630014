import { defineErrors, ok, type Result, refuse } from './errors.ts';
import { dayFromNumber, dayNumber, dayOf, type IsoDay, weekdayOfNumber, yearOf } from './iso-day.ts';

/** WORK: a weekend day worked in exchange; REST: an ordinary day off; HOLIDAY: a public holiday. */
export type CalendarDayKind = 'WORK' | 'REST' | 'HOLIDAY';

/** One day of the yearly holiday notice that differs from the weekday rule, or repeats it. */
export interface CalendarDay {
  readonly date: IsoDay;
  readonly kind: CalendarDayKind;
}

/** Working days of the years whose holiday notice is out. Other years are unknown, never guessed from weekdays. */
export interface WorkCalendar {
  /** Per published year the numbers of its working days, ascending. */
  readonly years: ReadonlyMap<number, readonly number[]>;
  /** Numbers of the public holidays of those years. */
  readonly holidays: ReadonlySet<number>;
  /** Numbers of the days worked in exchange, on which the office otherwise rests. */
  readonly makeUpDays: ReadonlySet<number>;
}

/** What a day is to the office: an ordinary working day, one worked in exchange, a day off, a public holiday. */
export type OfficeDayKind = 'WORK' | 'MAKE_UP' | 'REST' | 'HOLIDAY';

export const calendarErrors = defineErrors({
  calendar_year_missing: (details: { year: number }) =>
    `工作日未算出：${details.year}年的放假安排还没有导入。请在国务院办公厅发布后导入该年日历。`,
  calendar_day_outside: (details: { date: IsoDay; year: number }) =>
    `日历未收下：${details.date}不属于所列年份。请把${details.year}年列入已发布年份，或删去该日。`,
  calendar_day_repeated: (details: { date: IsoDay }) => `日历未收下：${details.date}出现了两次。请只保留一条。`,
});

/** Monday to Friday. */
export const DEFAULT_WORKDAYS: readonly number[] = [1, 2, 3, 4, 5];

/**
 * Makes a calendar from data: the published years, the days that depart from the weekday rule, and the weekdays worked
 * by default (1 Monday … 7 Sunday).
 */
export function makeWorkCalendar(
  publishedYears: readonly number[],
  days: readonly CalendarDay[],
  workdays: readonly number[] = DEFAULT_WORKDAYS,
): Result<WorkCalendar> {
  const kinds = new Map<number, CalendarDayKind>();
  for (const { date, kind } of days) {
    const year = yearOf(date);
    if (!publishedYears.includes(year)) return refuse(calendarErrors.calendar_day_outside({ date, year }));
    if (kinds.has(dayNumber(date))) return refuse(calendarErrors.calendar_day_repeated({ date }));
    kinds.set(dayNumber(date), kind);
  }
  const isWork = (day: number) => {
    const kind = kinds.get(day);
    return kind === undefined ? workdays.includes(weekdayOfNumber(day)) : kind === 'WORK';
  };
  const daysOf = (wanted: CalendarDayKind) => [...kinds].flatMap(([day, kind]) => (kind === wanted ? [day] : []));
  return ok({
    years: new Map(publishedYears.map((year) => [year, daysOfYear(year).filter(isWork)])),
    holidays: new Set(daysOf('HOLIDAY')),
    makeUpDays: new Set(daysOf('WORK').filter((day) => !workdays.includes(weekdayOfNumber(day)))),
  });
}

function daysOfYear(year: number): number[] {
  const first = dayNumber(dayOf(year, 1, 1));
  const last = dayNumber(dayOf(year, 12, 31));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whether the office works on the day. */
export function isWorkingDay(calendar: WorkCalendar, day: IsoDay): Result<boolean> {
  const work = calendar.years.get(yearOf(day));
  if (!work) return missing(yearOf(day));
  return ok(work[countBefore(work, dayNumber(day))] === dayNumber(day));
}

/** What the day is to the office; refused in a year without a published calendar. */
export function officeDayKind(calendar: WorkCalendar, day: IsoDay): Result<OfficeDayKind> {
  const works = isWorkingDay(calendar, day);
  if (!works.ok) return works;
  if (works.value) return ok(calendar.makeUpDays.has(dayNumber(day)) ? 'MAKE_UP' : 'WORK');
  return ok(calendar.holidays.has(dayNumber(day)) ? 'HOLIDAY' : 'REST');
}

/**
 * The day on which a term of working days ends. The day of acceptance does not count (行政许可法82条): one working day
 * after a Friday is the next Monday. A negative count goes back in the same way; zero gives the start day itself.
 * Refused when the way leads into a year without a published calendar.
 */
export function addWorkingDays(calendar: WorkCalendar, start: IsoDay, count: number): Result<IsoDay> {
  if (count === 0) return ok(start);
  const forward = count > 0;
  let remaining = Math.abs(count);
  for (let year = yearOf(start); ; year += forward ? 1 : -1) {
    const work = calendar.years.get(year);
    if (!work) return missing(year);
    const available = forward ? daysAfter(work, start) : daysBefore(work, start);
    const end = available.at(forward ? remaining - 1 : -remaining);
    if (end !== undefined) return ok(dayFromNumber(end));
    remaining -= available.length;
  }
}

function daysAfter(work: readonly number[], day: IsoDay): readonly number[] {
  return work.slice(countBefore(work, dayNumber(day) + 1));
}

function daysBefore(work: readonly number[], day: IsoDay): readonly number[] {
  return work.slice(0, countBefore(work, dayNumber(day)));
}

/**
 * Working days used up from one day to another: the first day does not count, the last does, so that it undoes
 * `addWorkingDays`. Negative when the second day is earlier.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: IsoDay, to: IsoDay): Result<number> {
  if (from <= to) return countRange(calendar, dayNumber(from) + 1, dayNumber(to), yearOf(from), yearOf(to));
  const back = countRange(calendar, dayNumber(to), dayNumber(from) - 1, yearOf(to), yearOf(from));
  return back.ok ? ok(-back.value) : back;
}

/** Working days from the first to the last day, both included. */
export function countWorkingDays(calendar: WorkCalendar, first: IsoDay, last: IsoDay): Result<number> {
  return countRange(calendar, dayNumber(first), dayNumber(last), yearOf(first), yearOf(last));
}

function countRange(calendar: WorkCalendar, first: number, last: number, fromYear: number, toYear: number) {
  let total = 0;
  for (let year = fromYear; year <= toYear; year++) {
    const work = calendar.years.get(year);
    if (!work) return missing(year);
    total += Math.max(0, countBefore(work, last + 1) - countBefore(work, first));
  }
  return ok(total);
}

/** How many of the ascending numbers are below a limit, by bisection. */
function countBefore(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function missing(year: number): Result<never> {
  return refuse(calendarErrors.calendar_year_missing({ year }));
}
