import type { DataObject } from '@guatu/kernel';
import { numberAt, objectAt, objectsAt, textAt } from './written.ts';

/** One line of the tree of indicators, in the order of the tree. */
export interface TreeLine {
  readonly item: DataObject;
  /** Its place in the recipe's own list. */
  readonly index: number;
  readonly depth: number;
  readonly isGroup: boolean;
  /** Of a group whose weights are given: what its parts sum to, and should. */
  readonly sum: WeightSum | null;
}

export interface WeightSum {
  readonly found: number;
  readonly wanted: number;
  readonly fits: boolean;
}

const USUAL_TOTAL = 100;
/** Decimals miss their sum by no more than this. */
const NOISE = 1e-9;

/** The lines from top to bottom, parts below their group. A line whose group is not there comes last, so that it can be seen. */
export function treeLines(recipe: DataObject): readonly TreeLine[] {
  const all = objectsAt(recipe, 'indicators').map((item, index) => ({ item, index }));
  const seen = new Set<number>();
  const below = (parent: string, depth: number): readonly TreeLine[] =>
    all
      .filter(({ item, index }) => textAt(item, 'parent') === parent && !seen.has(index))
      .flatMap(({ item, index }) => {
        seen.add(index);
        const isGroup = item.value === undefined;
        const line = { item, index, depth, isGroup, sum: isGroup ? sumBelow(recipe, item) : null };
        return [line, ...(isGroup ? below(textAt(item, 'id'), depth + 1) : [])];
      });
  const found = below('', 0);
  const lost = all.filter(({ index }) => !seen.has(index));
  return [...found, ...lost.map((each) => ({ ...each, depth: 0, isGroup: each.item.value === undefined, sum: null }))];
}

/** What the parts of the whole sum to. */
export function sumOfTotal(recipe: DataObject): WeightSum | null {
  return sumOf(recipe, objectAt(recipe, 'total'), '', wantedTotal(recipe));
}

function sumBelow(recipe: DataObject, group: DataObject): WeightSum | null {
  const points = textAt(objectAt(recipe, 'weights'), 'mode') === 'POINTS';
  const own = numberAt(group, 'weight') ?? 0;
  const wanted = points && own > 0 ? own : wantedTotal(recipe);
  return sumOf(recipe, group, textAt(group, 'id'), wanted);
}

function sumOf(recipe: DataObject, group: DataObject, id: string, wanted: number): WeightSum | null {
  // Weights that are found in the data, or are all equal, have no sum to keep.
  if (textAt(objectAt(group, 'weighting'), 'method') !== 'GIVEN') return null;
  const parts = objectsAt(recipe, 'indicators').filter((item) => textAt(item, 'parent') === id);
  const found = parts.reduce((sum, item) => sum + (numberAt(item, 'weight') ?? 0), 0);
  return { found: Math.round(found / NOISE) * NOISE, wanted, fits: Math.abs(found - wanted) <= NOISE * wanted };
}

function wantedTotal(recipe: DataObject): number {
  return numberAt(objectAt(recipe, 'weights'), 'total') ?? USUAL_TOTAL;
}

/** Groups, the whole among them, whose weights do not sum: nothing can be worked out until they do. */
export function sumsThatMiss(recipe: DataObject): readonly WeightSum[] {
  const sums = [sumOfTotal(recipe), ...treeLines(recipe).map(({ sum }) => sum)];
  return sums.flatMap((sum) => (sum && !sum.fits ? [sum] : []));
}

/** Of classes by share: what the shares sum to, and that it should be a hundred; null where classes go by scores or seats. */
export function sumOfShares(recipe: DataObject): WeightSum | null {
  const classes = objectAt(recipe, 'classes');
  if (textAt(classes, 'by') !== 'QUOTA') return null;
  const found = objectsAt(classes, 'list').reduce((sum, item) => sum + (numberAt(item, 'percent') ?? 0), 0);
  return { found: Math.round(found / NOISE) * NOISE, wanted: 100, fits: Math.abs(found - 100) <= NOISE * 100 };
}
