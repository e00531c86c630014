import type { UnitRank } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import { outcomeOf, type Task } from './task.ts';

/**
 * Units by the share of their tasks that were done in time, of those that were done or fell due; equal shares share a
 * rank. A unit with a task that the rules put on the list is to be named in the bulletin.
 */
export function rankUnits(tasks: readonly Task[], today: IsoDay): readonly UnitRank[] {
  const units = [...new Set(tasks.map(({ unit }) => unit))].flatMap((unit) => {
    const own = tasks.filter((task) => task.unit === unit);
    const outcomes = own.map((task) => outcomeOf(task, today).kind);
    const counted = outcomes.filter((kind) => kind !== 'RUNNING').length;
    const onTime = outcomes.filter((kind) => kind === 'EARLY' || kind === 'ON_TIME').length;
    return counted === 0 ? [] : [{ unit, onTime, counted, listed: own.some(({ listedOn }) => listedOn !== null) }];
  });
  // Shares are compared as whole numbers, so that 4 of 6 equals 2 of 3.
  const better = (a: (typeof units)[number], b: (typeof units)[number]) => a.onTime * b.counted - b.onTime * a.counted;
  return units
    .map((unit) => ({ ...unit, rank: 1 + units.filter((other) => better(other, unit) > 0).length }))
    .sort((a, b) => a.rank - b.rank || b.counted - a.counted || (a.unit < b.unit ? -1 : 1));
}
