import type { DataTable, NumberColumn } from '../data/table.ts';
import { peersBy } from '../leaf/peers.ts';
import { rawOf } from '../leaf/raw.ts';
import { type LeafSteps, scoreLeaf } from '../leaf/score-leaf.ts';
import { leavesOf } from '../recipe/tree.ts';
import type { Recipe } from '../recipe/types.ts';

/** What a run may take as known: changed values of indicators by id, and indicators scored before that did not change. */
export interface Known {
  readonly raw?: ReadonlyMap<string, NumberColumn>;
  readonly leaves?: readonly LeafSteps[];
}

/** Every indicator from value to score. */
export function scoreLeaves(recipe: Recipe, table: DataTable, known: Known = {}): readonly LeafSteps[] {
  const { grouping, conventions } = recipe;
  const groups = peersBy(table, grouping?.column ?? null);
  const usual = grouping?.normalise === 'WITHIN' ? groups : peersBy(table, null);
  const before = new Map(known.leaves?.map((steps) => [steps.leaf.id, steps]));
  return leavesOf(recipe.root).map((leaf) => {
    const changed = known.raw?.get(leaf.id);
    const unchanged = changed ? undefined : before.get(leaf.id);
    if (unchanged) return unchanged;
    const peers = leaf.within === null ? usual : peersBy(table, leaf.within);
    return scoreLeaf(leaf, changed ?? rawOf(table, leaf), { units: table.units, peers, groups, conventions });
  });
}
