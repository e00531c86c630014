import { addDays, type IsoDay, type OfficeDayKind, officeDayKind, type WorkCalendar, yearOf } from '@guatu/kernel';
import { fallsOn, heedsCalendar, type RecurringSchedule } from './recurring-schedule.ts';

/** Where the calendar puts one day of a schedule. */
export type Placement =
  | { readonly state: 'HELD'; readonly day: IsoDay; readonly moved: MoveReason | null }
  | { readonly state: 'SKIPPED'; readonly why: SkipReason }
  | { readonly state: 'PROVISIONAL'; readonly missingYear: number };

export type MoveReason = 'REST' | 'HOLIDAY' | 'MAKE_UP';

/** NO_REST_DAY: worked in exchange, and no ordinary day off comes before the next occurrence. */
export type SkipReason = 'REST' | 'HOLIDAY' | 'NO_REST_DAY';

/** Puts one day of the schedule on the calendar; provisional where the way leads into a year without one. */
export function placeDay(schedule: RecurringSchedule, calendar: WorkCalendar, day: IsoDay): Placement {
  if (!heedsCalendar(schedule)) return { state: 'HELD', day, moved: null };
  const kind = kindOf(calendar, day);
  switch (kind) {
    case null:
      return provisional(day);
    case 'WORK':
      return { state: 'HELD', day, moved: null };
    case 'MAKE_UP':
      if (schedule.onMakeUpDay === 'KEEP') return { state: 'HELD', day, moved: null };
      return nextRestDay(schedule, calendar, day);
    case 'REST':
    case 'HOLIDAY': {
      const rule = kind === 'REST' ? schedule.onRestDay : schedule.onHoliday;
      if (rule === 'KEEP') return { state: 'HELD', day, moved: null };
      return rule === 'SKIP' ? { state: 'SKIPPED', why: kind } : nextWorkday(calendar, day, kind);
    }
  }
}

function nextWorkday(calendar: WorkCalendar, from: IsoDay, moved: 'REST' | 'HOLIDAY'): Placement {
  for (let day = addDays(from, 1); ; day = addDays(day, 1)) {
    const kind = kindOf(calendar, day);
    if (kind === null) return provisional(day);
    if (kind === 'WORK' || kind === 'MAKE_UP') return { state: 'HELD', day, moved };
  }
}

/** A site day put off past the next one would be the next one: it falls out instead. */
function nextRestDay(schedule: RecurringSchedule, calendar: WorkCalendar, from: IsoDay): Placement {
  for (let day = addDays(from, 1); !fallsOn(schedule, day); day = addDays(day, 1)) {
    const kind = kindOf(calendar, day);
    if (kind === null) return provisional(day);
    if (kind === 'REST') return { state: 'HELD', day, moved: 'MAKE_UP' };
  }
  return { state: 'SKIPPED', why: 'NO_REST_DAY' };
}

function provisional(day: IsoDay): Placement {
  return { state: 'PROVISIONAL', missingYear: yearOf(day) };
}

/** The kind of a day, or null in a year whose calendar is not out: the only thing a calendar refuses to say. */
export function kindOf(calendar: WorkCalendar, day: IsoDay): OfficeDayKind | null {
  const kind = officeDayKind(calendar, day);
  return kind.ok ? kind.value : null;
}
