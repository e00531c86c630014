import { addDays, type IsoDay, ok, type Result, refuse, type WorkCalendar } from '@guatu/kernel';
import { daysFrom } from './days-from.ts';
import { scheduleErrors } from './errors.ts';
import { kindOf, type MoveReason, placeDay, type SkipReason } from './placement.ts';
import { fallsOn, type RecurringSchedule } from './recurring-schedule.ts';

/** One holding of a mechanism. */
export interface Occurrence {
  readonly day: IsoDay;
  /** The days of the rule that came together here, in order: two moved to the same day are held as one. */
  readonly nominal: readonly IsoDay[];
  /** Why it was moved; null when it stays on a day of the rule. */
  readonly moved: MoveReason | null;
  /** The day on which its preparation begins. */
  readonly prepareFrom: IsoDay;
}

/** What a schedule comes to between two days. Nothing is lost: each day of the rule is in exactly one of the lists. */
export interface Occurrences {
  /** Held in the range, in order. */
  readonly held: readonly Occurrence[];
  /** Days of the rule in the range that fall out, with the reason. */
  readonly skipped: readonly { readonly nominal: IsoDay; readonly why: SkipReason }[];
  /** Days of the rule in the range that cannot be placed until the year's calendar is out. */
  readonly provisional: readonly { readonly nominal: IsoDay; readonly missingYear: number }[];
}

/**
 * The occurrences of a checked schedule from one day to another, both included. A day of the rule before the range may be
 * moved into it, one inside may be moved out of it. Days that depend on a calendar not yet out are named, not guessed.
 */
export function occurrencesBetween(
  schedule: RecurringSchedule,
  calendar: WorkCalendar,
  from: IsoDay,
  to: IsoDay,
): Result<Occurrences> {
  if (to < from) return refuse(scheduleErrors.schedule_range_backwards({ from, to }));
  const held = new Map<IsoDay, { nominal: IsoDay[]; moved: MoveReason | null }>();
  const skipped: { nominal: IsoDay; why: SkipReason }[] = [];
  const provisional: { nominal: IsoDay; missingYear: number }[] = [];
  for (const nominal of daysFrom(firstThatReaches(calendar, from), to)) {
    if (!fallsOn(schedule, nominal)) continue;
    const placement = placeDay(schedule, calendar, nominal);
    if (placement.state === 'HELD') {
      const { day, moved } = placement;
      if (day < from || day > to) continue;
      const other = held.get(day);
      if (!other) held.set(day, { nominal: [nominal], moved });
      else {
        other.nominal.push(nominal);
        if (moved === null) other.moved = null;
      }
    } else if (nominal >= from) {
      if (placement.state === 'SKIPPED') skipped.push({ nominal, why: placement.why });
      else provisional.push({ nominal, missingYear: placement.missingYear });
    }
  }
  return ok({
    held: [...held]
      .map(([day, { nominal, moved }]) => ({ day, nominal, moved, prepareFrom: addDays(day, -schedule.leadDays) }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    skipped,
    provisional,
  });
}

/**
 * The earliest day that may be moved into a range: nothing is moved past both a working day and an ordinary day off. It
 * ends at the first year whose calendar is not out, whose days cannot be placed anyway.
 */
function firstThatReaches(calendar: WorkCalendar, from: IsoDay): IsoDay {
  let sawWork = false;
  let sawRest = false;
  for (let day = from; ; ) {
    const before = addDays(day, -1);
    const kind = kindOf(calendar, before);
    sawWork ||= kind === 'WORK' || kind === 'MAKE_UP';
    sawRest ||= kind === 'REST';
    if (kind === null || (sawWork && sawRest)) return day;
    day = before;
  }
}
