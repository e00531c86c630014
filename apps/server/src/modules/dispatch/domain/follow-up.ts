import type { UnitRank } from '@guatu/contract';
import { daysBetween, type IsoDay } from '@guatu/kernel';
import { outcomeOf, type Task } from './task.ts';

/** When silence has consequences; from the catalogue. */
export interface FollowUpRules {
  readonly superviseAfterDays: number;
  readonly listAfterInRow: number;
}

/** Whether a supervision order is due: past its day, and so many days without a word since it was sent or last heard of. */
export function superviseDue(task: Task, today: IsoDay, { superviseAfterDays }: FollowUpRules): boolean {
  if (task.order === 'SUPERVISE' || task.status === 'DONE' || task.status === 'REPORTED' || task.due >= today)
    return false;
  const silence = [task.issuedOn, ...task.feedback.map(({ on }) => on)].map((word) => daysBetween(word, today));
  return Math.min(...silence) >= superviseAfterDays;
}

/**
 * Units by the share of their tasks that were done in time, of those that were done or fell due; equal shares share a
 * rank. A unit whose latest tasks fell due without any word, so many in a row, is to be named in the bulletin.
 */
export function rankUnits(tasks: readonly Task[], today: IsoDay, rules: FollowUpRules): readonly UnitRank[] {
  const units = [...new Set(tasks.map(({ unit }) => unit))].flatMap((unit) => {
    const own = tasks.filter((task) => task.unit === unit);
    const outcomes = own.map((task) => outcomeOf(task, today).kind);
    const counted = outcomes.filter((kind) => kind !== 'RUNNING').length;
    const onTime = outcomes.filter((kind) => kind === 'EARLY' || kind === 'ON_TIME').length;
    return counted === 0 ? [] : [{ unit, onTime, counted, listed: isListed(own, today, rules) }];
  });
  // Shares are compared as whole numbers, so that 4 of 6 equals 2 of 3.
  const better = (a: (typeof units)[number], b: (typeof units)[number]) => a.onTime * b.counted - b.onTime * a.counted;
  return units
    .map((unit) => ({ ...unit, rank: 1 + units.filter((other) => better(other, unit) > 0).length }))
    .sort((a, b) => a.rank - b.rank || b.counted - a.counted || (a.unit < b.unit ? -1 : 1));
}

function isListed(own: readonly Task[], today: IsoDay, { listAfterInRow }: FollowUpRules): boolean {
  const due = own.filter((task) => task.due < today || task.doneOn !== null).sort((a, b) => (a.due < b.due ? 1 : -1));
  const latest = due.slice(0, listAfterInRow);
  return latest.length === listAfterInRow && latest.every(({ feedback, due: on }) => !feedback.some((f) => f.on <= on));
}
