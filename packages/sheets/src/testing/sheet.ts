import type { CellValue, Grid, MergeRange } from '../grid.ts';
import { readLedger } from '../read-ledger.ts';
import type { TableReading } from '../reading.ts';
import { dictionary } from './ledger-dictionary.ts';

/** A cell with a number format; a bare value has none. */
export type DrawnCell = CellValue | { readonly v: CellValue; readonly f: string };

export interface Drawing {
  readonly name?: string;
  readonly date1904?: boolean;
  /** `A1:B2` ranges. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

function isFormatted(cell: DrawnCell): cell is { readonly v: CellValue; readonly f: string } {
  return typeof cell === 'object' && cell !== null && 'f' in cell;
}

function plainValue(cell: DrawnCell): CellValue {
  return isFormatted(cell) ? cell.v : cell;
}

/** A grid drawn as rows of cells; an empty array is an empty row. */
export function sheet(rows: readonly (readonly DrawnCell[])[], drawing: Drawing = {}): Grid {
  const formats = ['General'];
  const indexOf = (code: string) => {
    if (!formats.includes(code)) formats.push(code);
    return formats.indexOf(code);
  };
  return {
    name: drawing.name ?? 'Sheet1',
    visibility: 'visible',
    date1904: drawing.date1904 ?? false,
    merges: (drawing.merges ?? []).map(range),
    hiddenColumns: [],
    formats,
    rows: rows
      .map((cells, index) => ({
        number: index + 1,
        hidden: drawing.hiddenRows?.includes(index + 1) ?? false,
        values: cells.map(plainValue),
        formats: cells.map((cell) => (isFormatted(cell) ? indexOf(cell.f) : 0)),
      }))
      .filter((row) => row.values.some((value) => value !== null)),
  };
}

function range(text: string): MergeRange {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text);
  if (!match) throw new RangeError(`not a range: ${text}`);
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const [, left = '', top, right = '', bottom] = match;
  return { top: Number(top), left: column(left), bottom: Number(bottom), right: column(right) };
}

/** The only table of a drawn sheet. */
export function readSheet(rows: readonly (readonly DrawnCell[])[], drawing: Drawing = {}): TableReading {
  const { tables } = readLedger([sheet(rows, drawing)], dictionary);
  const [table] = tables;
  if (!table || tables.length > 1) throw new RangeError(`expected one table, found ${tables.length}`);
  return table;
}

/** Values of one field by row number. */
export function valuesOf(table: TableReading, field: string): Record<number, unknown> {
  return Object.fromEntries(table.records.map((record) => [record.row, record.fields[field]?.value]));
}

/** Problems as `cell code`, remarks left out. */
export function warnings(table: TableReading): string[] {
  return table.problems
    .filter((problem) => problem.severity === 'warn')
    .map((problem) => `${problem.cell} ${problem.code}`);
}

/** Column letters with their fields, unmapped ones as null. */
export function mappingOf(table: TableReading): Record<string, string | null> {
  return Object.fromEntries(table.columns.map((column) => [column.letter, column.field]));
}
