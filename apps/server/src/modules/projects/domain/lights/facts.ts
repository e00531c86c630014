import type { Facts, IsoDay, LedgerDate, Pace } from '@guatu/kernel';
import { elapsedMonths, monthIndex } from './at.ts';
import type { Reading } from './readings.ts';
import type { JudgedAt, LightSubject } from './types.ts';
import type { LightFact } from './vocabulary.ts';

export type LightFacts = Facts & Readonly<Record<LightFact, Facts[string]>>;

/** The facts of the vocabulary for a project on a day, under one reading of its dates. Null: what is known does not tell. */
export function factsOf(subject: LightSubject, reading: Reading, at: JudgedAt, pace: Pace): LightFacts {
  const start = happened(reading.start, at.day);
  const stat = happened(reading.stat, at.day);
  return {
    standing: standingOf(subject, reading, at.day),
    started: start !== null,
    startMonthsOverdue: start === null ? monthsOverdue(subject.planStart, at.day) : 0,
    startMonthsLate: start === null ? 0 : monthsLate(subject.planStart, start),
    startMonthsAgo: start === null ? null : monthIndex(at.day) - monthIndex(start),
    monthsSinceStart: start === null ? null : elapsedMonths(start, at.day),
    totalInvestment: subject.totalInvestment,
    statEntered: stat !== null || (reading.stat === null && subject.statEntered === true),
    // Entered without a month: nothing says that it was late, and nobody is blamed for it.
    statMonthsTaken: stat === null || start === null ? 0 : Math.max(0, monthIndex(stat) - monthIndex(start)),
    statMonthsAgo: stat === null ? null : monthIndex(at.day) - monthIndex(stat),
    ...progressOf(subject, at, pace),
    fundsRatio: ratioPercent(subject.fundsInPlace, subject.fundsDue),
  };
}

function happened(date: IsoDay | null, day: IsoDay): IsoDay | null {
  return date !== null && date <= day ? date : null;
}

function standingOf(subject: LightSubject, reading: Reading, day: IsoDay): string {
  if (subject.exited) return 'EXITED';
  if (happened(reading.completed, day) !== null) return 'COMPLETED';
  const suspended = subject.suspended && (reading.suspended === null || reading.suspended <= day);
  return suspended ? 'SUSPENDED' : 'UNDER_WAY';
}

/** A start promised for a month or quarter may be made until its last day, and is not overdue before it. */
function monthsOverdue(plan: LedgerDate | null, day: IsoDay): number | null {
  if (plan === null) return null;
  if (plan.lastDay <= day) return monthIndex(day) - monthIndex(plan.lastDay) + 1;
  return plan.firstDay <= day ? null : 0;
}

function monthsLate(plan: LedgerDate | null, start: IsoDay): number | null {
  return plan === null ? null : Math.max(0, monthIndex(start) - monthIndex(plan.lastDay));
}

/** Numerators and denominators are whole numbers, so that exactly ten points behind is exactly ten. */
function progressOf({ annualPlan, ytdDone, monthDone }: LightSubject, { month }: JudgedAt, pace: Pace) {
  const due = pace.months[month.month - 1];
  if (due === undefined) throw new RangeError(`no month of a year: ${month.month}`);
  const ofMonth = due - (month.month === 1 ? 0 : (pace.months[month.month - 2] ?? 0));
  const planned = annualPlan !== null && annualPlan > 0;
  return {
    paceGap:
      planned && ytdDone !== null ? (ytdDone * 100 * pace.parts - annualPlan * due) / (annualPlan * pace.parts) : null,
    doneToPace: planned && ytdDone !== null && due > 0 ? (ytdDone * 10_000 * pace.parts) / (annualPlan * due) : null,
    monthTaskRate:
      planned && monthDone !== null && ofMonth > 0 ? (monthDone * 10_000 * pace.parts) / (annualPlan * ofMonth) : null,
  };
}

function ratioPercent(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : (part * 100) / whole;
}
