import { aggregateInto, checkParts, excludedFrom, type Part } from '../aggregate/index.ts';
import type { LeafSteps } from '../leaf/score-leaf.ts';
import { groupsOf } from '../recipe/tree.ts';
import type { Recipe } from '../recipe/types.ts';
import { weightsOf } from '../weights/index.ts';
import type { GroupSteps } from './types.ts';

/** Every group from its parts, the whole last. */
export function scoreGroups(
  recipe: Recipe,
  leaves: readonly LeafSteps[],
  units: readonly string[],
): readonly GroupSteps[] {
  const parts = new Map<string, Part>(
    leaves.map(({ leaf, score, excluded }) => [leaf.id, { title: leaf.title, score, excluded }]),
  );
  return groupsOf(recipe.root).map((group) => {
    // Parts come before the groups made of them, so none is absent.
    const own = group.children.flatMap(({ id }) => parts.get(id) ?? []);
    checkParts(group.title, group.aggregation, own, units);
    const weights = weightsOf(group, own, recipe.conventions);
    const score = new Float64Array(units.length);
    const masks = own.map(({ excluded }) => excluded);
    aggregateInto(
      group.aggregation,
      own.map((part) => part.score),
      masks,
      weights,
      score,
    );
    const steps = { group, title: group.title, weights, score, excluded: excludedFrom(own, units.length) };
    parts.set(group.id, steps);
    return steps;
  });
}
