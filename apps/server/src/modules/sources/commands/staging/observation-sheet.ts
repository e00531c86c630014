import { type CellValue, type ColumnReading, cellAddress, columnLetter, type Grid, type GridRow } from '@guatu/sheets';
import { readCatalog } from '../../../../platform/catalog/index.ts';
import type { ReadTable } from './read-table.ts';

/**
 * The standard template for figures of public reports: a long table, one figure a row. It is recognised by its captions
 * only; anything else is left to the general reader.
 */

interface ObservationField {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly enumValues?: readonly { readonly id: string; readonly label: string }[];
}

/** Fewer captions than these could stand in any table. */
const NEEDED = ['indicatorName', 'value', 'unit', 'period'];
const HEADER_WITHIN = 6;

/** The table, or null when the sheet is something else. */
export function readObservationSheet(grid: Grid): ReadTable | null {
  const fields = readCatalog<{ kinds: readonly { fields: readonly ObservationField[] }[] }>(
    'observation-fields.json',
  ).kinds.flatMap((kind) => kind.fields);
  const header = grid.rows.slice(0, HEADER_WITHIN).find((row) => {
    const ids = captions(row, fields).map((field) => field?.id);
    return NEEDED.every((id) => ids.includes(id));
  });
  if (!header) return null;
  const columns = captions(header, fields);
  const body = grid.rows.filter(
    (row) => row.number > header.number && text(row.values[columns.findIndex((c) => c?.id === 'indicatorName')]) !== '',
  );
  return {
    sheet: grid.name,
    table: 1,
    kind: 'observation',
    title: text(grid.rows[0]?.values[0]) || null,
    office: null,
    asOf: null,
    headerRows: [header.number],
    columns: header.values.map((caption, i) => columnReading(i + 1, text(caption), columns[i] ?? null)),
    records: body.map((row) => ({
      row: row.number,
      hidden: row.hidden,
      fields: recordFields(row, columns),
      extras: {},
    })),
    rows: grid.rows
      .filter((row) => row.number < header.number || row === header)
      .map((row) => ({ row: row.number, label: row === header ? ('header' as const) : ('title' as const) })),
    problems: [],
  };
}

function captions(row: GridRow, fields: readonly ObservationField[]): (ObservationField | null)[] {
  return row.values.map((value) => fields.find((field) => field.label === text(value)) ?? null);
}

function recordFields(row: GridRow, columns: readonly (ObservationField | null)[]) {
  const found: Record<string, { cell: string; value: string | number }> = {};
  for (const [i, field] of columns.entries()) {
    const value = row.values[i];
    const read = field === null || value === undefined ? null : readValue(field, value);
    if (field !== null && read !== null) found[field.id] = { cell: cellAddress(row.number, i + 1), value: read };
  }
  return found;
}

function readValue(field: ObservationField, value: CellValue): string | number | null {
  if (field.type === 'decimal' || field.type === 'integer') return typeof value === 'number' ? value : null;
  const written = text(value);
  if (written === '') return null;
  if (field.type !== 'enum') return written;
  return field.enumValues?.find((option) => option.label === written || option.id === written)?.id ?? null;
}

function text(value: CellValue | undefined): string {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  return typeof value === 'number' ? String(value) : '';
}

function columnReading(column: number, caption: string, field: ObservationField | null): ReadTable['columns'][number] {
  const reading: Omit<ColumnReading, 'valueType'> = {
    letter: columnLetter(column),
    column,
    path: caption === '' ? [] : [caption],
    unit: null,
    unitSource: null,
    field: field?.id ?? null,
    confidence: field === null ? null : 1,
    remembered: false,
    hidden: false,
  };
  return reading;
}
