import { dayOfMonth, daysInMonth, type IsoDay, monthNumberOf, weekdayOf, yearOf } from '@guatu/kernel';

/** The days a mechanism falls on before the calendar has its say. */
export type Recurrence =
  /** Weekdays by ISO 8601: 1 is Monday, 7 is Sunday. */
  | { readonly kind: 'WEEKLY'; readonly weekdays: readonly number[] }
  /** A day of the named months (1–12); a month without that day is passed over, LAST is there in every month. */
  | { readonly kind: 'MONTHLY'; readonly months: readonly number[]; readonly day: number | 'LAST' };

/** What happens to an occurrence on a day on which the office does not work. */
export type RestDayRule = 'SHIFT_NEXT_WORKDAY' | 'KEEP' | 'SKIP';

/** What happens on a weekend day worked in exchange: held all the same, or put off to the next ordinary day off. */
export type MakeUpDayRule = 'KEEP' | 'SHIFT_NEXT_REST_DAY';

/** A recurring mechanism of dispatch: when it is held, and how it gives way to the calendar. */
export interface RecurringSchedule {
  readonly id: string;
  readonly recurrence: Recurrence;
  /** A campaign's first and last day, which may be open; they bound the days before they are moved. */
  readonly first: IsoDay | null;
  readonly last: IsoDay | null;
  readonly onRestDay: RestDayRule;
  readonly onHoliday: RestDayRule;
  readonly onMakeUpDay: MakeUpDayRule;
  /** Calendar days before the occurrence on which its preparation begins. */
  readonly leadDays: number;
}

/** Whether the schedule falls on the day, before the calendar is asked. */
export function fallsOn({ recurrence, first, last }: RecurringSchedule, day: IsoDay): boolean {
  if ((first !== null && day < first) || (last !== null && day > last)) return false;
  if (recurrence.kind === 'WEEKLY') return recurrence.weekdays.includes(weekdayOf(day));
  const month = monthNumberOf(day);
  if (!recurrence.months.includes(month)) return false;
  return dayOfMonth(day) === (recurrence.day === 'LAST' ? daysInMonth(yearOf(day), month) : recurrence.day);
}

/** Whether the calendar can change anything: a schedule that is kept on every day needs no calendar at all. */
export function heedsCalendar({ onRestDay, onHoliday, onMakeUpDay }: RecurringSchedule): boolean {
  return onRestDay !== 'KEEP' || onHoliday !== 'KEEP' || onMakeUpDay !== 'KEEP';
}

const SOME_LEAP_YEAR = 2028;

/** The last day that the month has in any year: 29 for February. */
export function longestMonth(month: number): number {
  return daysInMonth(SOME_LEAP_YEAR, month);
}
