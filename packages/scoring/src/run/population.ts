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
}

/** Checks that the data has the recipe's columns, shares out common land and sets the exempt apart, so that they weigh on nobody else's score. */
export function populationOf(recipe: Recipe, data: DataTable): Population {
  for (const { id, type } of recipe.columns) {
    const found = type === 'number' ? data.numbers.has(id) : data.texts.has(id);
    if (!found) refuseWith(scoringErrors.scoring_data_column_missing({ column: id }));
  }
  const table = splitTable(data, recipe.splits);
  const exempt: ExemptUnit[] = [];
  let judged = table;
  if (recipe.exempt.length > 0) {
    const kept: number[] = [];
    table.units.forEach((unit, row) => {
      const facts = factsOf(table, new Map(), row);
      const exemption = recipe.exempt.find(({ when }) => when.holds(facts) === 'yes');
      if (exemption) exempt.push({ unit, exemption });
      else kept.push(row);
    });
    judged = rowsOfTable(table, Uint32Array.from(kept));
  }
  if (judged.units.length === 0) refuseWith(scoringErrors.scoring_nothing_to_score({}));
  return { table: judged, exempt };
}
