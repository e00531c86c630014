import { type CanonicalValue, canonicalText, isDataList, isDataObject } from '@guatu/kernel';
import type { Scheme } from '@guatu/scoring';

/** Keys of a scheme that say whom it judges and what is gathered: frozen data hold only what these asked for. */
const GATHERING = ['subject', 'who', 'inputs'];

/** Whether what was gathered for one scheme is what the other would gather. */
export function gathersTheSame(one: Scheme, other: Scheme): boolean {
  return sameParts(one.source, other.source, GATHERING);
}

/** Keys of a recipe by which somebody could single out one unit: what is asked of columns, and who is set apart by them. */
const SINGLING = ['columns', 'splits', 'exempt', 'grouping', 'vetoes', 'events'];

/**
 * Whether two schemes of the same figures ask the same questions of them, with other numbers. Whoever may not see a figure may
 * see what becomes of classes as a whole, but must not build a question whose answer gives one unit's figure away.
 */
export function asksTheSame(one: Scheme, other: Scheme): boolean {
  const [before, after] = [recipeOf(one), recipeOf(other)];
  return sameParts(withoutNumbers(before), withoutNumbers(after), SINGLING) && valuesOf(before) === valuesOf(after);
}

function recipeOf({ source }: Scheme): CanonicalValue {
  return isDataObject(source) ? (source.recipe ?? null) : null;
}

/** What each indicator is made of and compared within; how it is scored may differ. */
function valuesOf(recipe: CanonicalValue): string {
  const list = isDataObject(recipe) ? (recipe.indicators ?? null) : null;
  const parts = isDataList(list) ? list.filter(isDataObject) : [];
  return canonicalText(parts.map(({ id = null, value = null, within = null }) => ({ id, value, within })));
}

function sameParts(one: CanonicalValue, other: CanonicalValue, keys: readonly string[]): boolean {
  const part = (from: CanonicalValue, key: string) => canonicalText(isDataObject(from) ? (from[key] ?? null) : null);
  return keys.every((key) => part(one, key) === part(other, key));
}

/** The same with every number the same: bounds, points and caps may be moved. */
function withoutNumbers(value: CanonicalValue): CanonicalValue {
  if (typeof value === 'number') return 0;
  if (isDataList(value)) return value.map(withoutNumbers);
  if (!isDataObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutNumbers(each)]));
}
