import { splitTable } from '../data/split.ts';
import { type DataTable, rowsOfTable } from '../data/table.ts';
import { scoringErrors } from '../errors.ts';
import { factsOf } from '../recipe/read-condition.ts';
import type { Exemption, Recipe } from '../recipe/types.ts';
import { refuseWith } from '../refusal.ts';

export interface ExemptUnit {
  readonly unit: string;
  readonly exemption: Exemption;
}

/** Who is judged: the table of the units that are, and those that are listed but not judged. */
export interface Population {
  readonly table: DataTable;
  readonly exempt: readonly ExemptUnit[];
  /** Judged, though they might be exempt: facts that the exemption asks about are not there. */
  readonly maybeExempt: readonly ExemptUnit[];
}

/** Checks that the data has the recipe's columns, shares out common land and sets the exempt apart, so that they weigh on nobody else's score. */
export function populationOf(recipe: Recipe, data: DataTable): Population {
  for (const { id, type } of recipe.columns) {
    const found = type === 'number' ? data.numbers.has(id) : data.texts.has(id);
    if (!found) refuseWith(scoringErrors.scoring_data_column_missing({ column: id }));
  }
  const table = splitTable(data, recipe.splits);
  const found = exemptionsOf(recipe, table);
  const of = (outcome: string) => found.filter((each) => each.outcome === outcome);
  const out = new Set(of('yes').map(({ row }) => row));
  const kept = [...table.units.keys()].filter((row) => !out.has(row));
  if (kept.length === 0) refuseWith(scoringErrors.scoring_nothing_to_score({}));
  return {
    table: out.size === 0 ? table : rowsOfTable(table, Uint32Array.from(kept)),
    exempt: of('yes'),
    maybeExempt: of('unknown'),
  };
}

/** The first exemption that holds for each unit, else the first that cannot be answered. */
function exemptionsOf(recipe: Recipe, table: DataTable) {
  if (recipe.exempt.length === 0) return [];
  return table.units.flatMap((unit, row) => {
    const facts = factsOf(table, new Map(), row);
    const answered = recipe.exempt.map((exemption) => ({ unit, row, exemption, outcome: exemption.when.holds(facts) }));
    const first = (outcome: string) => answered.find((each) => each.outcome === outcome);
    return first('yes') ?? first('unknown') ?? [];
  });
}
