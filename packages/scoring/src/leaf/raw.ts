import type { DataTable, NumberColumn } from '../data/table.ts';
import { scoringErrors } from '../errors.ts';
import type { LeafNode, LeafValue, Screen } from '../recipe/types.ts';
import { refuseWith } from '../refusal.ts';

/** How many units a sentence names before it says “and others”. */
const NAMED = 3;

/** The value of an indicator for every unit: its column, over its denominator, within its screen. */
export function rawOf(table: DataTable, leaf: LeafNode): NumberColumn {
  return screened(table, leaf, unscreened(table, leaf.value));
}

/** Refuses a run in which the named units have something the recipe does not allow. */
export function refuseUnits(
  error: 'scoring_missing_refused' | 'scoring_screened_out',
  at: string,
  units: readonly string[],
): never {
  return refuseWith(scoringErrors[error]({ at, units: units.slice(0, NAMED), count: units.length }));
}

function columnOf(table: DataTable, column: string): NumberColumn {
  return table.numbers.get(column) ?? refuseWith(scoringErrors.scoring_data_column_missing({ column }));
}

/** A denominator that is missing, zero or negative leaves nothing to compare: the value is missing. */
function unscreened(table: DataTable, value: LeafValue): NumberColumn {
  const column = columnOf(table, value.column);
  if (value.kind === 'PLAIN') return column;
  const base = columnOf(table, value.base);
  const n = column.values.length;
  const values = new Float64Array(n);
  const missing = new Uint8Array(n);
  let anyMissing = false;
  for (let unit = 0; unit < n; unit += 1) {
    const below = base.values[unit] ?? 0;
    if (column.missing?.[unit] === 1 || base.missing?.[unit] === 1 || !(below > 0)) {
      missing[unit] = 1;
      anyMissing = true;
      continue;
    }
    const above = column.values[unit] ?? 0;
    values[unit] = ((value.kind === 'GROWTH' ? above - below : above) / below) * value.times;
  }
  return { values, missing: anyMissing ? missing : null };
}

function screened(table: DataTable, { title, screen }: LeafNode, column: NumberColumn): NumberColumn {
  if (!screen) return column;
  const outside: number[] = [];
  column.values.forEach((value, unit) => {
    if (column.missing?.[unit] !== 1 && bounded(value, screen) !== value) outside.push(unit);
  });
  if (outside.length === 0) return column;
  switch (screen.otherwise) {
    case 'REFUSE':
      return refuseUnits(
        'scoring_screened_out',
        title,
        outside.map((unit) => table.units[unit] ?? ''),
      );
    case 'CLAMP':
      return { values: column.values.map((value) => bounded(value, screen)), missing: column.missing };
    case 'MISSING': {
      const values = Float64Array.from(column.values);
      const missing = Uint8Array.from(column.missing ?? new Uint8Array(values.length));
      for (const unit of outside) {
        values[unit] = 0;
        missing[unit] = 1;
      }
      return { values, missing };
    }
  }
}

function bounded(value: number, { least, most }: Screen): number {
  return Math.min(Math.max(value, least ?? value), most ?? Number.POSITIVE_INFINITY);
}
