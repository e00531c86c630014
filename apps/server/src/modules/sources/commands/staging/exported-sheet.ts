import { columnLetter, type FieldDictionary, type Grid, readLedger } from '@guatu/sheets';
import { readCatalog } from '../../../../platform/catalog/index.ts';
import { EXT_PREFIX, entityDef, isEntityKind, parseKey } from '../../../../platform/ledger/index.ts';
import { installedSigner } from '../../../../platform/signing/index.ts';
import {
  type ExportManifest,
  KEY_SHEET,
  MergedCells,
  parseKeySheet,
  printedFactor,
  ROW_KEY,
  signedText,
} from '../../../exports/index.ts';
import { exportNote } from './exported-notes.ts';
import type { ExportedTable, ReturnedColumn } from './exported-table.ts';
import { readObservationSheet } from './observation-sheet.ts';
import type { ReadTable } from './read-table.ts';
import { rowsOfRecords } from './record-shelf.ts';

/** A workbook seen as what may be an export of this installation coming back. */
export interface OpenedExport {
  /** The sheets that people see; the hidden keys are no content. */
  readonly sheets: readonly Grid[];
  /** Reads a sheet that the product knows by itself: its own export, a list of figures. Null leaves it to the general reader. */
  readonly read: (grid: Grid) => readonly ReadTable[] | null;
  /** Says on the tables what is to be said about the workbook as a whole. */
  readonly marked: (tables: readonly ReadTable[]) => readonly ReadTable[];
}

/**
 * Looks for the hidden keys of an export. Without them, or with keys that this installation did not sign, the workbook is
 * an ordinary ledger; in the second case the review says so.
 */
export function openExport(grids: readonly Grid[]): OpenedExport {
  const keySheet = grids.find(({ name }) => name === KEY_SHEET);
  const sheets = grids.filter((grid) => grid !== keySheet);
  const manifest = keySheet === undefined ? null : verifiedManifest(keySheet);
  const figures = (grid: Grid) => {
    const table = readObservationSheet(grid);
    return table === null ? null : [table];
  };
  if (manifest === null) {
    const notes = keySheet === undefined ? [] : [exportNote('export_unverified', 'A1')];
    return { sheets, read: figures, marked: (tables) => withNotes(tables.map(withoutKeyColumns(sheets)), notes) };
  }
  return {
    sheets,
    read: (grid) => (grid.name === manifest.sheet ? readExport(grid, manifest) : null) ?? figures(grid),
    marked: (tables) => {
      const known = tables.some(({ exported }) => exported !== undefined);
      return known ? tables : withNotes(tables.map(withoutKeyColumns(sheets)), [exportNote('export_unread', 'A1')]);
    },
  };
}

function verifiedManifest(sheet: Grid): ExportManifest | null {
  const signer = installedSigner();
  const parsed = parseKeySheet(sheet.rows);
  if (signer === null || parsed === null) return null;
  return signer.verify(signedText(parsed.manifest), parsed.signature) ? parsed.manifest : null;
}

function withNotes(tables: readonly ReadTable[], notes: NonNullable<ReadTable['notes']>): readonly ReadTable[] {
  return tables.map((table, index) => (index === 0 && notes.length > 0 ? { ...table, notes } : table));
}

/** Keys that nobody vouches for must not be taken for a column of the office's own. */
function withoutKeyColumns(sheets: readonly Grid[]): (table: ReadTable) => ReadTable {
  return (table) => {
    const grid = sheets.find(({ name }) => name === table.sheet);
    const column = grid === undefined ? null : keyColumnOf(grid);
    return column === null ? table : withoutColumn(table, columnLetter(column));
  };
}

function readExport(grid: Grid, manifest: ExportManifest): readonly ReadTable[] | null {
  const keyColumn = keyColumnOf(grid);
  if (keyColumn === null || !isEntityKind(manifest.kind)) return null;
  const tables = readTables(grid, manifest).filter(({ kind }) => kind === manifest.kind);
  if (tables.length === 0) return null;
  const cells = new MergedCells(grid);
  const entries = new Map(manifest.rows.map((row) => [row.key, row]));
  return tables.map((table) => {
    const found = new Map<string, number[]>();
    for (const row of rowsOfRecords(table.records)) {
      const key = cells.value(row, keyColumn);
      if (typeof key === 'string' && ROW_KEY.test(key)) found.set(key, [...(found.get(key) ?? []), row]);
    }
    const exported: ExportedTable = {
      manifest,
      cells,
      date1904: grid.date1904,
      columns: returnedColumns(table, cells, manifest),
      rowsOfKey: found,
      entries,
    };
    return { ...withOwnCaptions(withoutColumn(table, columnLetter(keyColumn)), cells, manifest), exported };
  });
}

/** Columns of an office's own come back under the caption they were first read with, whatever the export called them. */
function withOwnCaptions(table: ReadTable, cells: MergedCells, manifest: ExportManifest): ReadTable {
  const columns = table.columns.map((column) => {
    if (column.field !== null) return column;
    const wanted = cells.captions(table.headerRows, column.column).join('\n');
    const key = manifest.columns.find(({ path }) => path.join('\n') === wanted)?.key;
    return key?.startsWith(EXT_PREFIX) ? { ...column, path: key.slice(EXT_PREFIX.length).split('/') } : column;
  });
  return { ...table, columns };
}

/** Reads the sheet as the kind that it is, with each column as the field that it was exported from. */
function readTables(grid: Grid, manifest: ExportManifest): readonly ReadTable[] {
  if (manifest.kind === 'observation') {
    const table = readObservationSheet(grid);
    return table === null ? [] : [table];
  }
  const dictionary = readCatalog<FieldDictionary>('ledger-fields.json');
  const own = { ...dictionary, kinds: dictionary.kinds.filter(({ kind }) => kind === manifest.kind) };
  const plain = readLedger([grid], own).tables;
  const cells = new MergedCells(grid);
  const remembered = plain.flatMap((table) =>
    table.columns.flatMap(({ column, field, path, unit }) => {
      const expected = exportedAs(manifest, cells.captions(table.headerRows, column));
      return !expected.known || expected.field === field ? [] : [{ path, unit, field: expected.field }];
    }),
  );
  return remembered.length === 0 ? plain : readLedger([grid], own, { remembered }).tables;
}

/** The field whose export had these captions. */
function exportedAs(manifest: ExportManifest, captions: readonly string[]): ExportedAs {
  const wanted = captions.join('\n');
  const key = manifest.columns.find(({ path }) => path.join('\n') === wanted)?.key;
  if (key === undefined) return { known: false };
  return { known: true, field: key.startsWith(EXT_PREFIX) ? null : (key.split('@')[0] ?? null) };
}

/** A column of an office's own was exported as no field, and must not be taken for one. */
type ExportedAs = { readonly known: false } | { readonly known: true; readonly field: string | null };

/** Where each exported column stands now; columns may have been moved, taken out or added. */
function returnedColumns(table: ReadTable, cells: MergedCells, manifest: ExportManifest): readonly ReturnedColumn[] {
  const def = isEntityKind(manifest.kind) ? entityDef(manifest.kind) : null;
  return manifest.columns.flatMap(({ key, unit, masked, path }) => {
    const field = def === null ? undefined : parseKey(def, key)?.field;
    const reading = table.columns.find(({ field: id }) => id !== null && id === field?.id);
    if (!field || !reading) return [];
    // A caption that was changed may say another unit: what is typed then counts, untouched or not.
    const asExported = cells.captions(table.headerRows, reading.column).join('\n') === path.join('\n');
    const printed = { field, factor: printedFactor(field, unit) };
    return [{ key, letter: reading.letter, column: reading.column, masked, printed, asExported }];
  });
}

/** The column that holds row keys, wherever it is by now. */
function keyColumnOf(grid: Grid): number | null {
  const counts = new Map<number, number>();
  for (const { values } of grid.rows) {
    for (const [index, value] of values.entries()) {
      if (typeof value === 'string' && ROW_KEY.test(value)) counts.set(index + 1, (counts.get(index + 1) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

function withoutColumn(table: ReadTable, letter: string): ReadTable {
  return {
    ...table,
    columns: table.columns.filter((column) => column.letter !== letter),
    records: Array.from(table.records, (record) => {
      const { [letter]: _, ...extras } = record.extras;
      return { ...record, extras };
    }),
  };
}
