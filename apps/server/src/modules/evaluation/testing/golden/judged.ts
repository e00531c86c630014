import { valueOrThrow } from '@guatu/kernel';
import { type RunReport, reportRun, runRecipe, tableOfRows } from '@guatu/scoring';
import { type RuleContent, readCatalog } from '../../../../platform/catalog/index.ts';
import { schemeRules } from '../../rules.ts';

type Value = string | number | null;

/** The shipped scheme of this name, run on figures as a table: the names of columns, then a row for each unit. */
export function judged(
  scheme: string,
  columns: readonly string[],
  rows: readonly (readonly [string, ...Value[]])[],
): RunReport {
  const { recipe } = schemeRules.read(readCatalog<RuleContent>(`scheme-${scheme}.json`));
  const blank = Object.fromEntries(recipe.columns.map(({ id }) => [id, null]));
  const stray = columns.find((id) => !(id in blank));
  if (stray !== undefined) throw new Error(`the scheme has no column ${stray}`);
  const cells = rows.map(([unit, ...values]) => ({
    ...blank,
    ...{ unit, ...Object.fromEntries(columns.map((id, at) => [id, values[at] ?? null])) },
  }));
  return reportRun(valueOrThrow(runRecipe(recipe, valueOrThrow(tableOfRows(recipe.columns, 'unit', cells)))));
}

/** Name, total to nine digits, rank and class of everybody judged, the best first: what a worked case states. */
export function standings({
  units,
}: RunReport): readonly (readonly [string, number | null, number | null, string | null])[] {
  return units.map(({ unit, total, rank, class: held }) => [unit, total === null ? null : rounded(total), rank, held]);
}

/** Nine digits behind the point: as far as two ways of adding up agree. */
export const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;
