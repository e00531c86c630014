import type { IsoDay, LedgerDate } from '@guatu/kernel';
import { earlierDay } from './at.ts';
import type { JudgedAt, LightSubject } from './types.ts';

/** The dates of a project read to the day. */
export interface Reading {
  readonly start: IsoDay | null;
  readonly stat: IsoDay | null;
  readonly completed: IsoDay | null;
  readonly suspended: IsoDay | null;
}

/**
 * A date that the ledger gives by the month or coarser is read as early and as late as it may have been. Lights are kept
 * only where all readings agree, so that nobody is accused, or cleared, by a date that cannot tell. What the ledger calls
 * actual had happened by the day it was read.
 */
export function readingsOf(subject: LightSubject, { day, knownOn }: JudgedAt): readonly Reading[] {
  const starts = ends(subject.actualStart, knownOn);
  // Of the entry into statistics only the month counts, once it is over.
  const stats =
    subject.statMonth?.precision === 'month'
      ? lastEnd(subject.statMonth, knownOn, day)
      : ends(subject.statMonth, knownOn);
  const completions = ends(subject.completed, knownOn);
  const suspensions = ends(subject.suspendedOn, knownOn);
  const readings: Reading[] = [];
  for (const start of starts)
    for (const stat of stats)
      for (const completed of completions)
        for (const suspended of suspensions) readings.push({ start, stat, completed, suspended });
  return readings;
}

const NONE: readonly null[] = [null];

function ends(date: LedgerDate | null, knownOn: IsoDay): readonly (IsoDay | null)[] {
  if (date === null) return NONE;
  // A date that lies wholly ahead is a slip of the ledger; it has not happened by any day that is judged.
  const last = date.firstDay > knownOn ? date.lastDay : earlierDay(date.lastDay, knownOn);
  return date.firstDay === last ? [last] : [date.firstDay, last];
}

function lastEnd(date: LedgerDate, knownOn: IsoDay, day: IsoDay): readonly (IsoDay | null)[] {
  const both = ends(date, knownOn);
  const [last = null] = both.slice(-1);
  return last !== null && last <= day ? [last] : both;
}
