import type { RecipeNode } from '../recipe/types.ts';
import type { Run } from './types.ts';

/** What an indicator or group brought a unit, in points of the total. */
export interface Contribution {
  readonly id: string;
  readonly title: string;
  readonly points: number;
}

/** Who brought how many points to one unit; see `contributionsIn`. */
export function contributionsOf(run: Run, unit: number): readonly Contribution[] {
  return contributionsIn(run)(unit);
}

/**
 * Who brought how many points, for as many units as are asked for: what the tree says of every unit is put together once. Down
 * through arithmetic groups every indicator has its own share; a group aggregated another way has no parts that add up, and
 * stands as a whole.
 */
export function contributionsIn(run: Run): (unit: number) => readonly Contribution[] {
  const root = partsOf(run);
  return (unit) => {
    const found: Contribution[] = [];
    shareOut(root, unit, run.recipe.scale, found);
    return found;
  };
}

/** A part of the tree with what the run found for it. */
interface TreePart {
  readonly id: string;
  readonly title: string;
  readonly score: Float64Array | null;
  /** 1 where the part does not count for a unit. */
  readonly excluded: Uint8Array | null;
  /** What is added up to it, with the weights; null where it stands as a whole. */
  readonly below: readonly { readonly part: TreePart; readonly weight: number }[] | null;
}

function partsOf(run: Run): TreePart {
  const leaves = new Map(run.leaves.map((steps) => [steps.leaf.id, steps]));
  const groups = new Map(run.groups.map((steps) => [steps.group.id, steps]));
  const partOf = (node: RecipeNode): TreePart => {
    const group = node.kind === 'GROUP' ? groups.get(node.id) : undefined;
    const found = group ?? leaves.get(node.id);
    const adds = node.kind === 'GROUP' && node.aggregation.method === 'MEAN' && node.aggregation.power === 1;
    return {
      ...{ id: node.id, title: node.title, score: found?.score ?? null, excluded: found?.excluded ?? null },
      below:
        group && adds
          ? node.children.map((child, index) => ({ part: partOf(child), weight: group.weights[index] ?? 0 }))
          : null,
    };
  };
  return partOf(run.recipe.root);
}

function shareOut({ id, title, score, below }: TreePart, unit: number, share: number, found: Contribution[]): void {
  if (below === null) {
    found.push({ id, title, points: share * (score?.[unit] ?? 0) });
    return;
  }
  const counted = ({ part, weight }: (typeof below)[number]) => (part.excluded?.[unit] === 1 ? 0 : weight);
  let sum = 0;
  for (const each of below) sum += counted(each);
  for (const each of below) shareOut(each.part, unit, sum > 0 ? (share * counted(each)) / sum : 0, found);
}
