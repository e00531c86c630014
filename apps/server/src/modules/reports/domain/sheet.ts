import type { ReadingValue } from '@guatu/contract';
import { cellAddress, columnLetter, type Grid } from '@guatu/sheets';

/** A column of a sheet made out of readings: a caption, and the field it is taken for. */
export interface SheetColumn {
  readonly label: string;
  readonly field: string | null;
}

/** One row a reading; `values` run parallel to the columns, `cells` are what the fields of a record are read from. */
export interface SheetLine {
  readonly row: number;
  readonly values: readonly (string | number | null)[];
}

export interface MadeSheet {
  readonly name: string;
  readonly kind: 'observation' | 'project';
  readonly asOf: { readonly year: number; readonly month: number | null } | null;
  readonly columns: readonly SheetColumn[];
  readonly lines: readonly SheetLine[];
  /** Rows that make one record together: the first gives its number. */
  readonly records: readonly (readonly SheetLine[])[];
}

/** Readings stand in the row after their number, below the captions: the row of a value tells its reading. */
export const rowOfReading = (seq: number): number => seq + 1;

/** A made sheet as a workbook would have it, and the table that was read from it. */
export function asTable(sheet: MadeSheet) {
  const { name, columns, lines } = sheet;
  const header = { number: 1, hidden: false, values: columns.map(({ label }) => label), formats: null };
  const rows = [...lines].sort((a, b) => a.row - b.row);
  const grid: Grid = {
    ...{ name, visibility: 'visible', date1904: false, merges: [], hiddenColumns: [], formats: ['General'] },
    rows: [header, ...rows.map(({ row, values }) => ({ number: row, hidden: false, values, formats: null }))],
  };
  const table = {
    ...{ sheet: name, table: 1, kind: sheet.kind, title: null, office: null, headerRows: [1], problems: [] },
    asOf: sheet.asOf === null ? null : { ...sheet.asOf, day: null, yearToDate: true, source: 'title' as const },
    columns: columns.map(({ label, field }, i) => ({
      ...{ letter: columnLetter(i + 1), column: i + 1, path: [label], unit: null, unitSource: null, field },
      ...{ confidence: field === null ? null : 1, remembered: false, hidden: false },
    })),
    records: sheet.records.map((record) => recordOf(record, columns)),
    rows: [{ row: 1, label: 'header' as const }],
  };
  return { grid, table };
}

function recordOf(record: readonly SheetLine[], columns: readonly SheetColumn[]) {
  const fields: Record<string, { cell: string; value: string | number }> = {};
  for (const { row, values } of record) {
    for (const [i, { field }] of columns.entries()) {
      const value = values[i];
      if (field === null || value === null || value === undefined || field in fields) continue;
      fields[field] = { cell: cellAddress(row, i + 1), value };
    }
  }
  return { row: record[0]?.row ?? 0, hidden: false, fields, extras: {} };
}

/** Where a reading is repeated with the same value: identity of an observation as the ledger tells them apart. */
export function sameThing(says: ReadingValue, subject: string | null): string {
  return [says.name, subject, says.period, says.valueKind, says.unit, says.region, says.value].join('|');
}
