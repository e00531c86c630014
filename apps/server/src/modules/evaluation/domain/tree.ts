import type { EvaluationClass, SchemeNode } from '@guatu/contract';
import type { Recipe, RecipeNode, Run } from '@guatu/scoring';
import { scoreWords } from '../messages/score-words.ts';

/** Marks of the whole. */
const WHOLE = 100;

/** The parts of the scheme's tree, parents before their children, with the weights that the run found. */
export function nodesOf(score: Run): readonly SchemeNode[] {
  const weights = new Map(score.groups.map(({ group, weights: own }) => [group.id, own]));
  const walk = (node: RecipeNode, parent: string | null, fullMarks: number | null): readonly SchemeNode[] => {
    const own = nodeOf(node, parent, fullMarks);
    if (node.kind === 'LEAF') return [own];
    return [own, ...below(node, node.id, fullMarks)];
  };
  const below = (group: Recipe['root'], parent: string | null, marks: number | null) => {
    // The parts of any other mean do not add up, so that no part has marks of its own.
    const adds = group.aggregation.method === 'MEAN' && group.aggregation.power === 1;
    return group.children.flatMap((child, index) => {
      const share = weights.get(group.id)?.[index] ?? 0;
      return walk(child, parent, adds && marks !== null ? marks * share : null);
    });
  };
  return below(score.recipe.root, null, WHOLE);
}

function nodeOf(node: RecipeNode, parent: string | null, fullMarks: number | null): SchemeNode {
  const common = { id: node.id, parent, title: node.title, fullMarks };
  if (node.kind === 'GROUP') return { ...common, kind: 'GROUP', unit: null, direction: null, method: null };
  const { unit = null, direction, normalise } = node;
  return { ...common, kind: 'INDICATOR', unit, direction, method: scoreWords.method(normalise.method) };
}

/** The classes or seats, best first. */
export function classesOf({ classes }: Recipe): readonly EvaluationClass[] {
  return (classes?.classes ?? []).map(({ id }) => ({ id, title: id }));
}

/** The part of the first level that each part belongs to. */
export function firstLevel(root: Recipe['root']): ReadonlyMap<string, string> {
  const of = new Map<string, string>();
  const walk = (node: RecipeNode, top: string) => {
    of.set(node.id, top);
    if (node.kind === 'GROUP') for (const child of node.children) walk(child, top);
  };
  for (const child of root.children) walk(child, child.id);
  return of;
}

/** Columns that an indicator's value is made of; land that is shared out rests on the parcels as well. */
export function columnsOfLeaf(recipe: Recipe, leaf: Run['leaves'][number]['leaf']): readonly string[] {
  const { value } = leaf;
  const own = value.kind === 'PLAIN' ? [value.column] : [value.column, value.base];
  const shared = recipe.splits.flatMap(({ column, parcel, by }) => (own.includes(column) ? [parcel, by] : []));
  return [...new Set([...own, ...shared])];
}
