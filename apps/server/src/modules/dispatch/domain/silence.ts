import { addDays, type IsoDay, isWorkingDay, ok, type Result, type WorkCalendar } from '@guatu/kernel';
import { workingDayFrom } from './due-day.ts';
import type { Task } from './task.ts';

/** When silence has consequences; from the catalogue. */
export interface SilenceRules {
  /** Days without a word that make one period of silence. */
  readonly superviseAfterDays: number;
  /** Periods of silence in a row after which the unit is named in the bulletin. */
  readonly listAfterInRow: number;
}

/** What a task's silence leads to: a supervision order, and from so many in a row on a place on the bulletin's list. */
export interface SilenceStep {
  readonly silences: number;
  readonly listed: boolean;
}

/**
 * What the rules do about a task on a day; null while nothing is due. A period runs from the last word, or from the last
 * supervision order; one that ends on a day off ends with the next working day, so that no order is dated on a holiday.
 * Once the unit is on the list nothing more follows until it is heard of. Refused where the year's calendar is missing.
 */
export function silenceStep(
  task: Task,
  today: IsoDay,
  { superviseAfterDays, listAfterInRow }: SilenceRules,
  calendar: WorkCalendar,
): Result<SilenceStep | null> {
  if (!isAwaited(task) || task.silences >= listAfterInRow) return ok(null);
  const since = task.silences > 0 && task.supervisedOn !== null ? task.supervisedOn : lastWordOf(task);
  const ends = workingDayFrom(calendar, addDays(since, superviseAfterDays));
  if (!ends.ok) return ends;
  if (today < ends.value) return ok(null);
  const works = isWorkingDay(calendar, today);
  if (!works.ok) return works;
  // A round that was missed is made up for on a working day too.
  if (!works.value) return ok(null);
  const silences = task.silences + 1;
  return ok({ silences, listed: silences >= listAfterInRow });
}

/** Whether a word is awaited: not while the office looks at what was reported done; papers are urged by rules of their own. */
export function isAwaited({ status, origin }: Pick<Task, 'status' | 'origin'>): boolean {
  return origin !== 'SCHEDULE' && (status === 'SENT' || status === 'RECEIVED');
}

/** When something was last heard of a task, by the unit or by the office that gave it back. */
export function lastWordOf({ issuedOn, returnedOn, feedback, extensions }: Task): IsoDay {
  const words = [issuedOn, ...feedback.map(({ on }) => on), ...extensions.map(({ on }) => on as IsoDay)];
  return words.reduce((latest, day) => (day > latest ? day : latest), returnedOn ?? issuedOn);
}
