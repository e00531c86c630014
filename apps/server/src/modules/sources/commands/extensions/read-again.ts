import { columnNumber, type ExtensionCell, type ExtensionColumn, extensionReader, type Grid } from '@guatu/sheets';
import { readWorkbook } from '../../../../platform/excel/index.ts';
import type { FileStore } from '../../../../platform/files/index.ts';
import { findSource, sheetsOf, type Trx } from '../../../../platform/ledger/index.ts';
import { sourceRefusals } from '../../messages.ts';
import { type TableRow, tablesOf } from '../../sql/tables.ts';
import { openExport } from '../staging/exported-sheet.ts';
import { yearOf } from '../staging/keyed-values.ts';

/** A source opened again: the cells of one of its columns under a new type. */
export interface ReopenedSource {
  readonly fileName: string;
  /** The cell of the column in a row of a table; null where there is none, or nothing in it. */
  cell(tableNo: number, row: number): ExtensionCell | null;
}

/** Opens the kept file of a source and makes the column readable as the type. `rows` are the rows that will be asked for. */
export async function reopenSource(
  trx: Trx,
  files: Pick<FileStore, 'read'>,
  sourceId: string,
  column: Pick<ExtensionColumn, 'type' | 'unit'> & { readonly path: string },
  rows: ReadonlyMap<number, readonly number[]>,
): Promise<ReopenedSource> {
  const source = await findSource(trx, sourceId);
  if (!source?.file_hash || !source.file_name) throw sourceRefusals.source_not_found();
  const workbook = readWorkbook(await files.read(source.file_hash), source.file_name);
  if (workbook.status === 'rejected') throw new Error(`a stored workbook is refused: ${workbook.reason.code}`);
  const { sheets: grids } = openExport(workbook.sheets);
  const names = new Map((await sheetsOf(trx, sourceId)).map((sheet) => [sheet.sheet_no, sheet.name]));
  const readers = new Map<number, (row: number) => ExtensionCell | null>();
  for (const table of await tablesOf(trx, sourceId)) {
    const grid = grids.find(({ name }) => name === names.get(table.sheet_no));
    const found = grid && columnUnder(table, column.path);
    if (!grid || !found) continue;
    readers.set(table.table_no, tableReader(grid, table, { ...column, ...found }, rows.get(table.table_no) ?? []));
  }
  return { fileName: source.file_name, cell: (tableNo, row) => readers.get(tableNo)?.(row) ?? null };
}

function tableReader(
  grid: Grid,
  table: TableRow,
  column: Omit<ExtensionColumn, 'year'>,
  rows: readonly number[],
): (row: number) => ExtensionCell | null {
  return extensionReader(grid, { ...column, year: yearOf(table.period) }, rows);
}

/** The column without a field under the caption, with the unit that its caption says. */
function columnUnder(table: TableRow, path: string): { column: number; said: string | null } | undefined {
  const found = Object.entries(table.columns).find(
    ([, column]) => column.field === null && column.path.join('/') === path,
  );
  return found && { column: columnNumber(found[0]), said: found[1].unit };
}
