import { addMonths, type IsoDay, monthNumberOf, pacePercent, yearOf } from '@guatu/kernel';
import { codesOf, type Dossier, type Fact, ofProject, over, projectNumber, UNKNOWN } from './dossier.ts';

/** `2026M10`: a month as keys of the ledger have it. */
const MONTH = /^(\d{4})M(\d{2})$/;

const monthKey = (day: IsoDay): string => `${yearOf(day)}M${String(monthNumberOf(day)).padStart(2, '0')}`;

/** The last month that says something in a field, with what it says. */
export function latestMonth(dossier: Dossier, field: string): { readonly month: string; readonly fact: Fact } | null {
  const month = codesOf(dossier, field)
    .filter((code) => MONTH.test(code))
    .at(-1);
  return month === undefined ? null : { month, fact: projectNumber(dossier, `${field}@${month}`) };
}

interface Progress {
  readonly rate: Fact;
  readonly month: number;
}

/** Done of the year's plan by the last month reported. */
function progressOf(dossier: Dossier): Progress | null {
  const latest = latestMonth(dossier, 'ytdDoneAmt');
  const [, year, month] = MONTH.exec(latest?.month ?? '') ?? [];
  if (!latest || year === undefined) return null;
  return {
    rate: over(latest.fact, projectNumber(dossier, `annualPlanAmt@${year}Y`), 100),
    month: Number(month),
  };
}

export const planRate = (dossier: Dossier): Fact => progressOf(dossier)?.rate ?? UNKNOWN;

/** Points before (or, negative, behind) what the pace of the year asks by that month. */
export function paceGap(dossier: Dossier): Fact {
  const progress = progressOf(dossier);
  if (!progress) return UNKNOWN;
  const { value, sources } = progress.rate;
  return { value: value === null ? null : value - pacePercent(dossier.pace, progress.month), sources };
}

/**
 * The first month for which a running project owes a report, and the last: from the month after it started to the month before
 * today, or to the month in which it was completed. Null while there is none.
 */
function monthsOwed(dossier: Dossier): readonly string[] | null {
  const { milestones, today } = dossier;
  const started = milestones.get('M70')?.actual;
  if (!started) return null;
  const completed = milestones.get('M100')?.actual?.lastDay ?? null;
  const until = monthKey(completed !== null && completed < today ? completed : addMonths(today, -1));
  const owed: string[] = [];
  for (let day = addMonths(started.lastDay, 1); monthKey(day) <= until; day = addMonths(day, 1))
    owed.push(monthKey(day));
  return owed;
}

/** Months in a row, up to the last one reported, for which nothing was reported as done. Unknown before the start. */
export function zeroMonths(dossier: Dossier): Fact {
  const owed = monthsOwed(dossier);
  const reported = owed?.filter((month) => typeof dossier.project.values[`monthDoneAmt@${month}`] === 'number') ?? [];
  const last = reported.at(-1);
  if (!owed || last === undefined) return UNKNOWN;
  const backward = owed.slice(0, owed.indexOf(last) + 1).reverse();
  const after = backward.findIndex((month) => dossier.project.values[`monthDoneAmt@${month}`] !== 0);
  const zero = after < 0 ? backward : backward.slice(0, after);
  // A row of none rests on the month that broke it.
  const rests = zero.length === 0 ? [last] : zero;
  return { value: zero.length, sources: rests.map((month) => ofProject(dossier, `monthDoneAmt@${month}`)) };
}

/** Of the months of this year for which a report was owed, those with one. */
export function reportsIn(dossier: Dossier): Fact {
  const owed = monthsOwed(dossier)?.filter((month) => month.startsWith(String(yearOf(dossier.today)))) ?? [];
  if (owed.length === 0) return UNKNOWN;
  const there = owed.filter((month) => typeof dossier.project.values[`ytdDoneAmt@${month}`] === 'number');
  const sources = there.map((month) => ofProject(dossier, `ytdDoneAmt@${month}`));
  return { value: (there.length / owed.length) * 100, sources };
}
