import { ok, type Result, refuse } from '@guatu/kernel';
import { scoringErrors } from '../errors.ts';

/** Numbers of all units, column-major. Where nothing was reported `missing` is 1 and the value 0; null: all are there. */
export interface NumberColumn {
  readonly values: Float64Array;
  readonly missing: Uint8Array | null;
}

export type TextColumn = readonly (string | null)[];

/** What is known of some units, not yet looked at: one entry a unit in every column. */
export interface Columns {
  readonly units: readonly string[];
  readonly numbers: ReadonlyMap<string, NumberColumn>;
  readonly texts: ReadonlyMap<string, TextColumn>;
}

declare const checked: unique symbol;

/** Columns that `makeTable` found in order. The mark is only in the types: a million units are looked through once. */
export type DataTable = Columns & { readonly [checked]: true };

/** Checks columns: no unit twice, all as long as the list of units, no number that is none. */
export function makeTable(table: Columns): Result<DataTable> {
  const seen = new Set<string>();
  for (const unit of table.units) {
    if (seen.has(unit)) return refuse(scoringErrors.scoring_unit_repeated({ unit }));
    seen.add(unit);
  }
  const wanted = table.units.length;
  const lengths = [
    ...[...table.numbers].map(([column, { values }]) => ({ column, found: values.length })),
    ...[...table.texts].map(([column, values]) => ({ column, found: values.length })),
  ];
  const odd = lengths.find(({ found }) => found !== wanted);
  if (odd) return refuse(scoringErrors.scoring_column_length({ ...odd, wanted }));
  for (const [column, { values }] of table.numbers) {
    if (allFinite(values)) continue;
    const at = values.findIndex((value) => !Number.isFinite(value));
    const found = String(values[at]);
    return refuse(scoringErrors.scoring_number_bad({ column, unit: table.units[at] ?? '', found }));
  }
  return ok(asChecked(table));
}

function asChecked(columns: Columns): DataTable {
  return columns as DataTable;
}

/** Infinities and what is no number leave something other than zero when taken from themselves. */
function allFinite(values: Float64Array): boolean {
  let bad = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value - value !== 0) bad += 1;
  }
  return bad === 0;
}

/** A column from numbers and nulls. */
export function numberColumn(cells: readonly (number | null)[]): NumberColumn {
  const values = Float64Array.from(cells, (cell) => cell ?? 0);
  return { values, missing: cells.includes(null) ? Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)) : null };
}

export function isMissing({ missing }: NumberColumn, unit: number): boolean {
  return missing !== null && missing[unit] === 1;
}

/** The units of a table at the given places, in that order. */
export function rowsOfTable(table: DataTable, rows: Uint32Array): DataTable {
  // Rows are places in the table, so none is absent.
  const pick = <T>(list: readonly T[]) => Array.from(rows, (row) => list[row] as T);
  const numbers = [...table.numbers].map(([id, column]): [string, NumberColumn] => [id, rowsOfColumn(column, rows)]);
  const texts = [...table.texts].map(([id, column]): [string, TextColumn] => [id, pick(column)]);
  return asChecked({ units: pick(table.units), numbers: new Map(numbers), texts: new Map(texts) });
}

/** The entries of a column at the given places. */
function rowsOfColumn({ values, missing }: NumberColumn, rows: Uint32Array): NumberColumn {
  return {
    values: Float64Array.from(rows, (row) => values[row] ?? 0),
    missing: missing && Uint8Array.from(rows, (row) => missing[row] ?? 0),
  };
}
