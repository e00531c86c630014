import type { DataTable, NumberColumn } from '../data/table.ts';
import { peersBy } from '../leaf/peers.ts';
import { rawOf } from '../leaf/raw.ts';
import { type LeafSteps, scoreLeaf } from '../leaf/score-leaf.ts';
import { leavesOf } from '../recipe/tree.ts';
import type { Recipe } from '../recipe/types.ts';

/** Values of indicators that stand in for those in the data, by indicator id: what counterfactuals and errors change. */
export type RawOverrides = ReadonlyMap<string, NumberColumn>;

/** Every indicator from value to score. */
export function scoreLeaves(
  recipe: Recipe,
  table: DataTable,
  overrides: RawOverrides = new Map(),
): readonly LeafSteps[] {
  const { grouping, conventions } = recipe;
  const groups = peersBy(table, grouping?.column ?? null);
  const usual = grouping?.normalise === 'WITHIN' ? groups : peersBy(table, null);
  return leavesOf(recipe.root).map((leaf) => {
    const peers = leaf.within === null ? usual : peersBy(table, leaf.within);
    const raw = overrides.get(leaf.id) ?? rawOf(table, leaf);
    return scoreLeaf(leaf, raw, { units: table.units, peers, groups, conventions });
  });
}
