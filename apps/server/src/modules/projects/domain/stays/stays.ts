import type { FieldValue } from '@guatu/contract';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  type IsoDay,
  laterDay,
  parseIsoDay,
  type WorkCalendar,
  workingDaysBetween,
} from '@guatu/kernel';

type Values = Readonly<Record<string, FieldValue>>;

/** A time that a project as a whole stood still. */
export interface Stay {
  /** Its number in the record. */
  readonly code: string;
  readonly kind: 'SUSPEND' | 'EXIT';
  readonly from: IsoDay;
  /** The first day that it went on again; null while it stands. */
  readonly to: IsoDay | null;
  /** A coded reason of the catalogue. */
  readonly reason: string;
}

/**
 * Where a project stands as a whole. A ledger that reports it as suspended counts as long as no act has let it go on: the
 * office's own act is stronger than what is reported again and again.
 */
export type ProjectState = 'GOING' | 'SUSPENDED' | 'EXITED';

export function projectStateOf(values: Values): ProjectState {
  if (typeof values.exitReason === 'string') return 'EXITED';
  const reported = values.projectStatus === 'SUSPENDED' && typeof values.resumedOn !== 'string';
  return reported || typeof values.suspendedOn === 'string' ? 'SUSPENDED' : 'GOING';
}

/** The stays of a project, the first first. */
export function staysOf(values: Values): readonly Stay[] {
  const codes = Object.keys(values).flatMap((key) => (key.startsWith(MARK) ? [key.slice(MARK.length)] : []));
  return codes
    .flatMap((code): readonly Stay[] => {
      const from = dayOf(values[`${MARK}${code}`]);
      if (from === null) return [];
      const reason = values[`stayReason@${code}`];
      return [
        {
          code,
          from,
          kind: values[`stayKind@${code}`] === 'EXIT' ? 'EXIT' : 'SUSPEND',
          to: dayOf(values[`stayTo@${code}`]),
          reason: typeof reason === 'string' ? reason : '',
        },
      ];
    })
    .sort((a, b) => Number(a.code) - Number(b.code));
}

const MARK = 'stayFrom@';

function dayOf(value: FieldValue | undefined): IsoDay | null {
  const read = typeof value === 'string' ? parseIsoDay(value) : null;
  return read?.ok ? read.value : null;
}

type Span = Pick<Stay, 'from' | 'to'>;

/** The stretches from `from` until before `until` in which the project stood, without overlaps; an open stay ends there. */
function stretches(stays: readonly Span[], from: IsoDay, until: IsoDay): readonly { from: IsoDay; to: IsoDay }[] {
  const found: { from: IsoDay; to: IsoDay }[] = [];
  let counted = from;
  for (const stay of stays.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = laterDay(stay.from, counted);
    const end = stay.to !== null && stay.to < until ? stay.to : until;
    if (start >= end) continue;
    found.push({ from: start, to: end });
    counted = end;
  }
  return found;
}

/** How many days from `from` until before `until` the project stood; overlapping stays count once. */
export function daysStood(stays: readonly Span[], from: IsoDay, until: IsoDay): number {
  return stretches(stays, from, until).reduce((days, stretch) => days + daysBetween(stretch.from, stretch.to), 0);
}

/**
 * The day that a term ends which does not count the stays: each that began before the term was over moves it by its days,
 * one that is not over by its days until today.
 */
export function dueBeyondStays(stays: readonly Span[], from: IsoDay, due: IsoDay, today: IsoDay): IsoDay {
  let end = due;
  for (const stretch of stretches(stays, from, today)) {
    if (stretch.from >= end) break;
    end = addDays(end, daysBetween(stretch.from, stretch.to));
  }
  return end;
}

/** The same for a term of working days; null where the calendars are not out so far. */
export function workdaysBeyondStays(
  stays: readonly Span[],
  from: IsoDay,
  amount: number,
  today: IsoDay,
  calendar: WorkCalendar,
): IsoDay | null {
  let [start, left] = [from, amount];
  for (const stretch of stretches(stays, from, today)) {
    // As on the clocks of approvals, the day of an act belongs to what was before it.
    const used = workingDaysBetween(calendar, start, stretch.from);
    if (!used.ok) return null;
    if (used.value >= left) break;
    left -= used.value;
    start = stretch.to;
  }
  const end = addWorkingDays(calendar, start, left);
  return end.ok ? end.value : null;
}
