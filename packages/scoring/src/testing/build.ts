import { type CanonicalValue, valueOrThrow } from '@guatu/kernel';
import { type Cell, tableOfRows } from '../data/rows.ts';
import type { DataTable } from '../data/table.ts';
import { readRecipe } from '../recipe/read.ts';
import type { Recipe } from '../recipe/types.ts';
import { runRecipe } from '../run/run.ts';
import type { Run } from '../run/types.ts';

type Written = { readonly [key: string]: CanonicalValue };

/** An indicator over the column of its own name in capitals: min–max to 0–100 unless said otherwise. */
export function indicator(column: string, weight: number, more: Written = {}): Written {
  return {
    ...{ id: `${column}-score`, weight, direction: 'UP', value: { column } },
    ...{ screen: 'NONE', missing: 'REFUSE', normalise: { method: 'MIN_MAX' } },
    ...more,
  };
}

/** A recipe of given indicators under one arithmetic mean, with a number column for each that is not declared. */
export function recipeOf(indicators: readonly Written[], more: Written = {}): CanonicalValue {
  const columns = indicators.flatMap(({ value }) =>
    typeof value === 'object' && value !== null && 'column' in value ? [{ id: String(value.column) }] : [],
  );
  return {
    ...{ id: 'test', title: '试算', columns },
    total: { weighting: { method: 'GIVEN' }, aggregation: { method: 'ARITHMETIC' } },
    indicators,
    ...more,
  };
}

export function tableFor(recipe: Recipe, rows: readonly Readonly<Record<string, Cell>>[]): DataTable {
  return valueOrThrow(tableOfRows(recipe.columns, 'unit', rows));
}

/** Reads and runs; throws refusals. Rows without a name are called by their number. */
export function runRows(source: CanonicalValue, rows: readonly Readonly<Record<string, Cell>>[]): Run {
  const recipe = valueOrThrow(readRecipe(source));
  const named = rows.map((row, index) => ({ unit: String(index + 1), ...row }));
  return valueOrThrow(runRecipe(recipe, tableFor(recipe, named)));
}

/** Rows of one column each from parallel lists. */
export function rowsOf(columns: Readonly<Record<string, readonly Cell[]>>): readonly Readonly<Record<string, Cell>>[] {
  const length = Math.max(...Object.values(columns).map((cells) => cells.length));
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(Object.entries(columns).map(([id, cells]) => [id, cells[row] ?? null])),
  );
}
