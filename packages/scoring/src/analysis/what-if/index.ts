import { type CanonicalValue, type Result, refuse } from '@guatu/kernel';
import type { DataTable } from '../../data/table.ts';
import { scoringErrors } from '../../errors.ts';
import { readRecipe } from '../../recipe/read.ts';
import { asResult, refuseWith } from '../../refusal.ts';
import { runRecipe } from '../../run/run.ts';
import type { Run } from '../../run/types.ts';
import { differencesBetween, type UnitDifference } from '../differences/index.ts';

/** One change of a recipe as it is written: these keys take these values; null takes a key away. */
export type RecipeChange =
  | {
      /** An indicator or group. */
      readonly indicator: string;
      readonly set: WrittenObject;
      /** After a changed weight: the others of its group share what is left in their old proportion. */
      readonly rescaleOthers?: boolean;
    }
  | { readonly indicator?: never; readonly set: WrittenObject };

interface WrittenObject {
  readonly [key: string]: CanonicalValue;
}

export interface WhatIf {
  readonly source: CanonicalValue;
  readonly run: Run;
  readonly differences: readonly UnitDifference[];
}

/** Runs a changed recipe on the same data and says who moves. Refuses what the recipe reader refuses. */
export function whatIf(run: Run, data: DataTable, changes: readonly RecipeChange[]): Result<WhatIf> {
  const patched = changeRecipe(run.recipe.source, changes);
  if (!patched.ok) return patched;
  const recipe = readRecipe(patched.value);
  if (!recipe.ok) return refuse(recipe.error);
  const changed = runRecipe(recipe.value, data);
  if (!changed.ok) return changed;
  const differences = differencesBetween(run, changed.value);
  return { ok: true, value: { source: patched.value, run: changed.value, differences } };
}

/** A recipe as it is written, with changes made one after another. */
export function changeRecipe(source: CanonicalValue, changes: readonly RecipeChange[]): Result<CanonicalValue> {
  return asResult(() => changes.reduce<CanonicalValue>(changed, source));
}

function changed(source: CanonicalValue, change: RecipeChange): CanonicalValue {
  const recipe = objectOf(source);
  if (change.indicator === undefined) return merged(recipe, change.set);
  const indicators = listOf(recipe.indicators);
  const wanted = indicators.find(({ id }) => id === change.indicator);
  if (!wanted) return refuseWith(scoringErrors.scoring_request_bad({ why: `没有指标“${change.indicator}”` }));
  const weight = change.set.weight;
  const rescale = change.rescaleOthers === true && typeof weight === 'number' && typeof wanted.weight === 'number';
  const others = indicators.filter((each) => each !== wanted && (each.parent ?? null) === (wanted.parent ?? null));
  const left = others.reduce((sum, each) => sum + Number(each.weight ?? 0), 0);
  const factor = rescale && left > 0 ? (left + Number(wanted.weight) - weight) / left : 1;
  const next = indicators.map((each) => {
    if (each === wanted) return merged(each, change.set);
    return factor !== 1 && others.includes(each) ? { ...each, weight: Number(each.weight) * factor } : each;
  });
  return { ...recipe, indicators: next };
}

function merged(object: WrittenObject, set: WrittenObject): WrittenObject {
  return Object.fromEntries(Object.entries({ ...object, ...set }).filter(([, value]) => value !== null));
}

function objectOf(value: CanonicalValue | undefined): WrittenObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as WrittenObject;
  return refuseWith(scoringErrors.scoring_request_bad({ why: '方案不是要求的形式' }));
}

function listOf(value: CanonicalValue | undefined): readonly WrittenObject[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}
