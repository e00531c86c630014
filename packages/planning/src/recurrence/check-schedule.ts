import { dayOf, ok, type Result, refuse, type WorkCalendar, yearOf } from '@guatu/kernel';
import { daysFrom } from './days-from.ts';
import { scheduleErrors } from './errors.ts';
import { kindOf, placeDay } from './placement.ts';
import { fallsOn, longestMonth, type Recurrence, type RecurringSchedule } from './recurring-schedule.ts';

/**
 * Refuses a schedule that is badly written or would never be held: a day no named month has, a campaign that ends before
 * it begins or holds none of its days, and a rule that skips all there is on the calendars known. An open-ended schedule
 * that is left only with weekends worked in exchange counts as skipped: these come a few times a year, by notice.
 */
export function checkSchedule(schedule: RecurringSchedule, calendar: WorkCalendar): Result<RecurringSchedule> {
  const { id, recurrence, first, last, leadDays } = schedule;
  const bad = badPart(recurrence) ?? (isCount(leadDays) ? null : 'leadDays');
  if (bad !== null) return refuse(scheduleErrors.schedule_part_bad({ id, part: bad }));
  if (recurrence.kind === 'MONTHLY' && recurrence.day !== 'LAST') {
    const { months, day } = recurrence;
    if (!months.some((month) => day <= longestMonth(month))) {
      return refuse(scheduleErrors.schedule_day_never({ id, months, day }));
    }
  }
  if (first !== null && last !== null) {
    if (last < first) return refuse(scheduleErrors.schedule_campaign_backwards({ id, first, last }));
    if (!daysFrom(first, last).some((day) => fallsOn(schedule, day))) {
      return refuse(scheduleErrors.schedule_campaign_empty({ id, first, last }));
    }
  }
  const skipped = yearsAllSkipped(schedule, calendar);
  return skipped.length === 0 ? ok(schedule) : refuse(scheduleErrors.schedule_all_skipped({ id, years: skipped }));
}

function badPart(recurrence: Recurrence): string | null {
  const within = (values: readonly number[], limit: number) =>
    values.length > 0 && values.every((value) => Number.isInteger(value) && value >= 1 && value <= limit);
  if (recurrence.kind === 'WEEKLY') return within(recurrence.weekdays, 7) ? null : 'weekdays';
  if (!within(recurrence.months, 12)) return 'months';
  return recurrence.day === 'LAST' || within([recurrence.day], 31) ? null : 'day';
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/**
 * The years looked at, if every day of the schedule is skipped there; otherwise none. A campaign is looked at from end to
 * end, an open-ended schedule over the years whose calendars are out.
 */
function yearsAllSkipped(schedule: RecurringSchedule, calendar: WorkCalendar): readonly number[] {
  const { first, last } = schedule;
  const known = [...calendar.years.keys()].flatMap((year) => daysFrom(dayOf(year, 1, 1), dayOf(year, 12, 31)));
  const days =
    first !== null && last !== null
      ? daysFrom(first, last)
      : known.filter((day) => kindOf(calendar, day) !== 'MAKE_UP');
  const falling = days.filter((day) => fallsOn(schedule, day));
  const allSkipped = falling.every((day) => placeDay(schedule, calendar, day).state === 'SKIPPED');
  return allSkipped ? [...new Set(falling.map(yearOf))] : [];
}
