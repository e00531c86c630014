import type { Result } from '@guatu/kernel';
import { scoringErrors } from '../../errors.ts';
import type { GroupNode, Recipe, RecipeNode } from '../../recipe/types.ts';
import type { Weighting } from '../../recipe/weightings.ts';
import { asResult, refuseWith } from '../../refusal.ts';
import { runOn } from '../../run/run.ts';
import type { Run } from '../../run/types.ts';

/** What the ranking would be without one indicator. */
export interface RemovalEffect {
  readonly id: string;
  readonly title: string;
  /** Mean and largest number of places that units move. */
  readonly meanShift: number;
  readonly largestShift: number;
  /** How many units get another class; 0 where the recipe has none. */
  readonly classChanges: number;
  /** Places lost (positive) or won by each unit, in the order of the run's table. */
  readonly shifts: Float64Array;
}

/**
 * Leaves out one indicator after another; the weights of its neighbours grow in proportion, and a group left empty goes with
 * it. Refuses a run of a single indicator.
 */
export function removalEffects(run: Run): Result<readonly RemovalEffect[]> {
  return asResult(() => {
    if (run.leaves.length < 2) refuseWith(scoringErrors.scoring_request_bad({ why: '只有一项指标，没有可以去掉的' }));
    return run.leaves.map(({ leaf }) => effectOf(run, leaf.id, leaf.title));
  });
}

function effectOf(run: Run, id: string, title: string): RemovalEffect {
  const without = runOn(withoutLeaf(run.recipe, id), run, { leaves: run.leaves });
  // A unit that has no score on one side has moved nowhere.
  const shifts = without.places.map((place, unit) => {
    const before = run.places[unit] ?? 0;
    return place === 0 || before === 0 ? 0 : place - before;
  });
  const sizes = shifts.map(Math.abs);
  const sum = sizes.reduce((all, size) => all + size, 0);
  const largestShift = sizes.reduce((most, size) => Math.max(most, size), 0);
  const classChanges = Array.from(run.classes ?? []).filter(
    (given, unit) => run.unscored[unit] !== 1 && without.unscored[unit] !== 1 && given !== without.classes?.[unit],
  ).length;
  return { id, title, meanShift: sum / sizes.length, largestShift, classChanges, shifts };
}

/** The recipe without one indicator. Conditions that ask about its value find it missing. */
function withoutLeaf(recipe: Recipe, id: string): Recipe {
  return { ...recipe, root: pruned(recipe.root, id) };
}

function pruned(group: GroupNode, id: string): GroupNode {
  const kept: { readonly node: RecipeNode; readonly index: number }[] = [];
  group.children.forEach((child, index) => {
    const node = child.kind === 'GROUP' ? pruned(child, id) : child;
    if (node.id !== id && !(node.kind === 'GROUP' && node.children.length === 0)) kept.push({ node, index });
  });
  const weighting = keptWeighting(
    group.weighting,
    kept.map(({ index }) => index),
  );
  return { ...group, weighting, children: kept.map(({ node }) => node) };
}

/** Of compared parts the others keep the weights they have to each other. */
function keptWeighting(weighting: Weighting, kept: readonly number[]): Weighting {
  if (weighting.method !== 'AHP') return weighting;
  const own = kept.map((index) => weighting.comparisons.weights[index] ?? 0);
  const sum = own.reduce((all, weight) => all + weight, 0);
  const weights = Float64Array.from(own, (weight) => weight / sum);
  return { ...weighting, comparisons: { ...weighting.comparisons, weights } };
}
