import { cellAddress } from '../addresses.ts';
import { holdsFractions } from '../columns/evidence.ts';
import { formatAt, type Sample } from '../columns/samples.ts';
import { parseUnit, type Unit } from '../columns/units.ts';
import type { FieldEntry } from '../dictionary.ts';
import type { Grid } from '../grid.ts';
import { SheetView } from '../layout/sheet-view.ts';
import { isEmptyCell, plainText } from '../text/cell-text.ts';
import { fold } from '../text/fold.ts';
import { type ColumnTraits, cellReader } from './cell-reader.ts';
import type { DateSpan, FieldValue, ValueProblem } from './outcome.ts';

/** What an office may say that a column of its own holds. */
export type ExtensionType = 'text' | 'date' | 'money' | 'area' | 'percent' | 'decimal' | 'integer' | 'bool' | 'list';

/** A column of an office's own, and how it is to be read. */
export interface ExtensionColumn {
  /** 1-based. */
  readonly column: number;
  readonly type: ExtensionType;
  /** Unit of plain numbers where the caption says none; of an area also the unit that it is kept in (亩, else ㎡). */
  readonly unit: string | null;
  /** Unit that the sheet's own caption says. */
  readonly said: string | null;
  /** Year that the table speaks for; completes dates without one. */
  readonly year: number | null;
}

/** A date is never a span here: no caption of an office's own promises both its ends. */
export type ExtensionValue = Exclude<FieldValue, DateSpan>;

/** What a cell says: a value in base units, or why there is none. Neither: a mark that says nothing, such as `—`. */
export interface ExtensionCell {
  readonly cell: string;
  readonly value: ExtensionValue | null;
  readonly problem: ValueProblem | null;
  /** The cell as plain text, as it is kept while the column has no type. */
  readonly text: string;
}

/**
 * Reads one column of a sheet as the type that a person gave it. `rows` are the rows of its records: whether plain numbers
 * of a percent column are fractions shows only in all of them together. Answers null for an empty cell.
 */
export function extensionReader(
  grid: Grid,
  column: ExtensionColumn,
  rows: readonly number[],
): (row: number) => ExtensionCell | null {
  const view = new SheetView(grid);
  const field = fieldOf(column);
  const sample = (row: number): Sample => ({
    row,
    value: view.value(row, column.column),
    format: formatAt(view, row, column.column),
  });
  const read = cellReader(field, {
    unit: unitOf(column),
    fractions: field.type === 'percent' && holdsFractions(field, filled(rows.map(sample))),
    date1904: grid.date1904,
    year: column.year,
  });
  return (row) => {
    const { value, format } = sample(row);
    if (isEmptyCell(value)) return null;
    const text = plainText(value);
    const cell = cellAddress(row, column.column);
    if (column.type === 'text') return { cell, value: text, problem: null, text };
    const outcome = read(typeof value === 'string' ? withoutUnit(value, column) : value, format);
    return { cell, text, value: isSpan(outcome.value) ? null : outcome.value, problem: outcome.problem };
  };
}

/** The same for a text of which no cell is known, such as a value that was typed by hand. */
export function readExtensionText(
  text: string,
  { type, unit }: Pick<ExtensionColumn, 'type' | 'unit'>,
): ExtensionValue | null {
  const grid: Grid = {
    name: '',
    visibility: 'visible',
    date1904: false,
    rows: [{ number: 1, hidden: false, values: [text], formats: null }],
    merges: [],
    hiddenColumns: [],
    formats: ['General'],
  };
  return extensionReader(grid, { column: 1, type, unit, said: null, year: null }, [])(1)?.value ?? null;
}

function isSpan(value: FieldValue | null): value is DateSpan {
  return typeof value === 'object' && value !== null && 'from' in value;
}

function filled(samples: readonly Sample[]): readonly Sample[] {
  return samples.filter(({ value }) => !isEmptyCell(value));
}

function fieldOf({ type, unit }: ExtensionColumn): FieldEntry {
  const area = parseUnit(unit ?? '')?.text.endsWith('亩') ? 'mu' : 'm2';
  return { id: 'extension', label: '', type, ...(type === 'area' ? { baseUnit: area } : {}) };
}

/** The caption outranks what was said for the column as such; a unit of another kind is none. */
function unitOf({ type, unit, said }: ExtensionColumn): ColumnTraits['unit'] {
  if (type !== 'money' && type !== 'area') return null;
  const fits = (text: string | null): Unit | null => {
    const parsed = parseUnit(fold(text ?? ''));
    return parsed?.dimension === type ? parsed : null;
  };
  return fits(said) ?? fits(unit);
}

/** 12.5公里 in a column of kilometres is 12.5. */
function withoutUnit(text: string, { type, unit }: ExtensionColumn): string {
  if (type !== 'decimal' && type !== 'integer') return text;
  const tight = text.trim();
  return unit !== null && unit !== '' && tight.endsWith(unit) ? tight.slice(0, -unit.length) : text;
}
