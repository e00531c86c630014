import { addWorkingDays, type IsoDay, parseIsoDay, type WorkCalendar, workingDaysBetween } from '@guatu/kernel';
import type { BlockerRules, BlockerState } from './rules.ts';

/** What of a blocker its clock turns on. Dates are as the ledger writes them and may be coarser than a day. */
export interface Timed {
  readonly status: BlockerState;
  readonly level: string | null;
  readonly since: string | null;
  readonly raised: string | null;
  readonly promised: string | null;
}

export interface Term {
  readonly due: IsoDay | null;
  /** Working days that remain after the day asked about; negative when late. */
  readonly left: number | null;
}

const NO_TERM: Term = { due: null, left: null };

/** States in which nobody has to hurry any more. */
const DONE: readonly BlockerState[] = ['RESOLVED', 'VERIFIED'];

/**
 * The term of a blocker as shown: the day that was promised or the limit of its level, whichever comes first. A level
 * counts from the day it began; where that was never recorded, from the day the blocker was raised. Dates without a day,
 * and years without a published calendar, give no term rather than a guessed one.
 */
export function termOf(blocker: Timed, rules: BlockerRules, calendar: WorkCalendar, today: IsoDay): Term {
  if (DONE.includes(blocker.status)) return NO_TERM;
  const ends = [
    dayIn(blocker.promised),
    limitDay(blocker.level, dayIn(blocker.since ?? blocker.raised), rules, calendar),
  ];
  const due = ends.filter((day) => day !== null).sort()[0];
  if (due === undefined) return NO_TERM;
  const left = workingDaysBetween(calendar, today, due);
  return { due, left: left.ok ? left.value : null };
}

export interface Escalation {
  readonly from: string;
  readonly to: string;
  readonly workingDays: number;
  readonly limit: IsoDay;
}

/**
 * The level that a blocker has to go up to: its clock runs, the limit of its level has passed, and there is a level above.
 * Only a clock that an act started counts, so that a ledger brought in from elsewhere does not escalate by itself.
 */
export function escalationOf(
  blocker: Timed,
  rules: BlockerRules,
  calendar: WorkCalendar,
  today: IsoDay,
): Escalation | null {
  const since = dayIn(blocker.since);
  if (since === null || DONE.includes(blocker.status)) return null;
  const index = rules.levels.findIndex(({ id }) => id === blocker.level);
  const [level, above] = [rules.levels[index], rules.levels[index + 1]];
  if (index < 0 || !level || !above) return null;
  const limit = limitDay(level.id, since, rules, calendar);
  if (limit === null || today <= limit) return null;
  return { from: level.id, to: above.id, workingDays: level.workingDays, limit };
}

/** The last day of a level that began on a day. */
export function limitDay(
  level: string | null,
  since: IsoDay | null,
  rules: BlockerRules,
  calendar: WorkCalendar,
): IsoDay | null {
  const days = rules.levels.find(({ id }) => id === level)?.workingDays;
  if (days === undefined || since === null) return null;
  const limit = addWorkingDays(calendar, since, days);
  return limit.ok ? limit.value : null;
}

function dayIn(written: string | null): IsoDay | null {
  const day = parseIsoDay(written ?? '');
  return day.ok ? day.value : null;
}
