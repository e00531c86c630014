import { daysBetween, type IsoDay, isWorkingDay, ok, type Result, type WorkCalendar } from '@guatu/kernel';
import type { Task } from './task.ts';

/** How a late paper is asked for; from the catalogue. */
export interface UrgeRules {
  readonly urgeEveryDays: number;
  readonly urgeAtMost: number;
}

/**
 * Whether a late paper is to be asked for today: on the first working day after it was due, then every few days, and so many
 * times at most. Refused where the year's calendar is missing.
 */
export function urgeDue(
  { origin, status, due, silences, supervisedOn }: Task,
  today: IsoDay,
  { urgeEveryDays, urgeAtMost }: UrgeRules,
  calendar: WorkCalendar,
): Result<boolean> {
  if (origin !== 'SCHEDULE' || status !== 'SENT' || due >= today || silences >= urgeAtMost) return ok(false);
  if (supervisedOn !== null && daysBetween(supervisedOn, today) < urgeEveryDays) return ok(false);
  return isWorkingDay(calendar, today);
}
