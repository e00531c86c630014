import { recipeErrors } from '../errors.ts';
import { refuseWith } from '../refusal.ts';
import { readAggregation } from './aggregations.ts';
import { mixedEntries } from './mixed.ts';
import type { ObjectReader } from './object-reader.ts';
import { type ColumnCheck, readLeafRules } from './read-leaf.ts';
import type { GroupNode, RecipeNode } from './types.ts';
import { sumOfParts, type WeightRule } from './weight-rule.ts';
import { readWeighting, type Weighting } from './weightings.ts';

/** An indicator or group as it is written: a flat list in which each names its parent. */
interface Entry {
  readonly id: string;
  readonly parent: string | null;
  readonly from: ObjectReader;
}

/** The id of the whole, which nothing else may have. */
const ROOT = 'total';

/** Weights written in decimals miss their sum by no more than this share. */
const NOISE = 1e-9;

/** Builds the tree under the whole (`total`); refuses unknown parents, cycles, empty groups and weights that do not sum. */
export function readTree(recipe: ObjectReader, total: ObjectReader, rule: WeightRule, check: ColumnCheck): GroupNode {
  const entries = recipe
    .objects('indicators')
    .flatMap((entry) => mixedEntries(entry, rule))
    .map(readEntry);
  checkParents(entries);
  const childrenOf = new Map<string | null, Entry[]>();
  for (const entry of entries) childrenOf.set(entry.parent, [...(childrenOf.get(entry.parent) ?? []), entry]);

  const readGroup = (from: ObjectReader, id: string, title: string, weight: number): GroupNode => {
    const own = childrenOf.get(id === ROOT ? null : id) ?? [];
    if (own.length === 0) refuseWith(recipeErrors.scoring_group_empty({ at: title }));
    const weighting = readWeighting(from.object('weighting'), own.length);
    const aggregation = readAggregation(from.object('aggregation'));
    const children = own.map((entry) => readNode(entry, weighting));
    checkSum(title, weighting, children, sumOfParts(rule, weight));
    return { kind: 'GROUP', id, title, weight, weighting, aggregation, children };
  };
  const readNode = ({ id, from }: Entry, weighting: Weighting): RecipeNode => {
    const title = from.text('title', id);
    // Where weights are found in the data a given one has nothing to say, and may be left out.
    const weight = from.number('weight', { least: 0, ...(weighting.method !== 'GIVEN' && { otherwise: 0 }) });
    const node: RecipeNode = from.has('value')
      ? { kind: 'LEAF', id, title, weight, ...readLeafRules(from, check) }
      : readGroup(from, id, title, weight);
    from.done();
    return node;
  };
  return readGroup(total, ROOT, total.text('title', '总分'), rule.total);
}

function readEntry(from: ObjectReader): Entry {
  return { id: from.text('id'), parent: from.optionalText('parent'), from };
}

function checkParents(entries: readonly Entry[]): void {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    if (byId.has(entry.id) || entry.id === ROOT) refuseWith(recipeErrors.scoring_id_repeated({ id: entry.id }));
    byId.set(entry.id, entry);
  }
  for (const entry of entries) {
    const path = [entry.id];
    for (let parent = entry.parent; parent !== null; ) {
      const above = byId.get(parent);
      if (!above || above.from.has('value')) {
        refuseWith(recipeErrors.scoring_parent_unknown({ at: entry.from.at, parent }));
      }
      if (path.includes(parent)) {
        refuseWith(recipeErrors.scoring_cycle({ ids: [...path.slice(path.indexOf(parent)), parent] }));
      }
      path.push(parent);
      parent = above.parent;
    }
  }
}

function checkSum(at: string, { method }: Weighting, children: readonly RecipeNode[], total: number): void {
  if (method !== 'GIVEN') return;
  const sum = children.reduce((all, { weight }) => all + weight, 0);
  if (Math.abs(sum - total) > NOISE * total) refuseWith(recipeErrors.scoring_weights_sum({ at, sum, total }));
}
