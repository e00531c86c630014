import { columnLetter, type Grid, type TableReading } from '@guatu/sheets';
import { MergedCells } from './header-captions.ts';
import { BLANK_MONTH } from './vocabulary.ts';

/** Where an office's own form is filled. */
export interface FormLayout {
  readonly sheet: string;
  /** First sample row, 1-based. */
  readonly firstRow: number;
  readonly sampleRows: number;
  readonly columns: readonly FormColumn[];
  /** First column behind the form, for the hidden keys. */
  readonly keyColumn: number;
  /** The cell that says as of when, with its text. */
  readonly dateCell: { readonly cell: string; readonly text: string } | null;
}

export interface FormColumn {
  readonly letter: string;
  readonly path: readonly string[];
  readonly field: string | null;
  readonly unit: string | null;
}

const SAMPLE_LABELS: ReadonlySet<string> = new Set(['record', 'continuation', 'blank']);

/** Lays out a form that was read as a table; null when no row is left to fill between its header and what follows. */
export function layOutForm(table: TableReading, grid: Grid): FormLayout | null {
  const header = table.headerRows.at(-1);
  if (header === undefined) return null;
  const firstRow = header + 1;
  const labels = new Map(table.rows.map(({ row, label }) => [row, label]));
  const isSample = (row: number) => SAMPLE_LABELS.has(labels.get(row) ?? 'blank');
  if (!isSample(firstRow)) return null;
  const lastFilled = grid.rows.at(-1)?.number ?? header;
  let last = firstRow;
  while (last < lastFilled && isSample(last + 1)) last += 1;
  // Below the last thing written there may be any number of empty rows; one of them is the sample.
  const sampleRows = last === lastFilled && !labels.has(last) ? 1 : last - firstRow + 1;
  const cells = new MergedCells(grid);
  const width = Math.max(...grid.rows.map((row) => row.values.length), ...table.columns.map(({ column }) => column));
  return {
    sheet: table.sheet,
    firstRow,
    sampleRows,
    columns: table.columns.map(({ letter, column, field, unit }) => ({
      letter,
      path: cells.captions(table.headerRows, column),
      field,
      unit,
    })),
    keyColumn: width + 1,
    dateCell: dateCell(grid, table.headerRows[0] ?? firstRow),
  };
}

function dateCell(grid: Grid, below: number): FormLayout['dateCell'] {
  for (const row of grid.rows) {
    if (row.number >= below) return null;
    for (const [index, value] of row.values.entries()) {
      if (typeof value !== 'string' || !BLANK_MONTH.test(value)) continue;
      return { cell: `${columnLetter(index + 1)}${row.number}`, text: value };
    }
  }
  return null;
}

/** The date line with its month written in. */
export function datedText(text: string, month: string): string {
  return text.replace(BLANK_MONTH, month);
}
