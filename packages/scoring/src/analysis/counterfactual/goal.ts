import { scoringErrors } from '../../errors.ts';
import { refuseWith } from '../../refusal.ts';
import type { Run } from '../../run/types.ts';

/** What a unit wants to reach: a class or better, a place or better, a score or more. */
export type Goal =
  | { readonly kind: 'CLASS'; readonly id: string }
  | { readonly kind: 'RANK'; readonly atMost: number }
  | { readonly kind: 'TOTAL'; readonly atLeast: number };

/** Whether a unit of a run is where it wants to be. Refuses a class that the recipe does not have. */
export function goalTest(goal: Goal, { recipe }: Run): (run: Run, unit: number) => boolean {
  if (goal.kind === 'RANK') return (run, unit) => run.unscored[unit] !== 1 && (run.places[unit] ?? 0) <= goal.atMost;
  if (goal.kind === 'TOTAL') return (run, unit) => run.unscored[unit] !== 1 && (run.totals[unit] ?? 0) >= goal.atLeast;
  const wanted = recipe.classes?.classes.findIndex(({ id }) => id === goal.id) ?? -1;
  if (wanted < 0) refuseWith(scoringErrors.scoring_request_bad({ why: `方案里没有“${goal.id}”这一档` }));
  return (run, unit) => run.unscored[unit] !== 1 && (run.classes?.[unit] ?? Number.POSITIVE_INFINITY) <= wanted;
}
