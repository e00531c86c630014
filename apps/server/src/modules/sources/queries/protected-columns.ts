import { maskNumbersInText } from '@guatu/kernel';
import { columnLetter } from '@guatu/sheets';
import {
  type EntityDef,
  entityDef,
  findSource,
  isEntityKind,
  type ReadTrx,
  sheetRows,
} from '../../../platform/ledger/index.ts';
import { maskedValue, type Sight } from '../../../platform/records/index.ts';
import { sourceRefusals } from '../messages.ts';
import { type TableRow, tablesOf } from '../sql/tables.ts';

/** What a column of a source protects. */
interface ProtectedColumn {
  readonly def: EntityDef;
  readonly field: string;
  readonly protection: 'personal' | 'tax';
}

function protectedColumns(table: TableRow): ReadonlyMap<string, ProtectedColumn> {
  const found = new Map<string, ProtectedColumn>();
  if (!isEntityKind(table.entity_kind)) return found;
  const def = entityDef(table.entity_kind);
  for (const [letter, column] of Object.entries(table.columns)) {
    const protection = column.field === null ? null : (def.fields.get(column.field)?.protection ?? null);
    if (column.field !== null && protection !== null) found.set(letter, { def, field: column.field, protection });
  }
  return found;
}

/** What the columns of a source protect. */
export async function protectionsOf(trx: ReadTrx, sourceId: string): Promise<ReadonlySet<'personal' | 'tax'>> {
  const columns = (await tablesOf(trx, sourceId)).flatMap((table) => [...protectedColumns(table).values()]);
  return new Set(columns.map(({ protection }) => protection));
}

const OPEN_ROWS = new Set(['title', 'unit', 'header', 'repeat_header']);

/** Rows of a sheet as the reader may see them: rows outside the scope are null, protected columns are masked. */
export async function visibleSheetRows(
  trx: ReadTrx,
  place: { readonly sourceId: string; readonly sheetNo: number; readonly from: number; readonly to: number },
  reader: { readonly userId: string; readonly sight: Sight },
): Promise<{ row: number; cells: (string | null)[] | null }[]> {
  const source = await findSource(trx, place.sourceId);
  if (!source) throw sourceRefusals.source_not_found();
  const rows = await sheetRows(trx, place.sourceId, place.sheetNo, place.from, place.to);
  if (source.uploaded_by === reader.userId) return rows.map(({ row, cells }) => ({ row, cells: cells && [...cells] }));
  const tables = (await tablesOf(trx, place.sourceId)).filter((table) => table.sheet_no === place.sheetNo);
  const columns = new Map(tables.flatMap((table) => [...protectedColumns(table)]));
  const headers = new Set(tables.flatMap((table) => table.header_rows));
  const isOpen = (row: number) =>
    headers.has(row) || tables.some((table) => OPEN_ROWS.has(table.row_labels[String(row)] ?? ''));
  return rows.map(({ row, cells }) => ({
    row,
    cells:
      cells?.map((text, i) =>
        isOpen(row) ? text : maskedCell(text, columns.get(columnLetter(i + 1)), reader.sight),
      ) ?? null,
  }));
}

function maskedCell(text: string | null, column: ProtectedColumn | undefined, sight: Sight): string | null {
  if (text === null) return null;
  // Columns without a field may hold anybody's telephone; nobody has said that they are harmless.
  if (column === undefined) return sight.personal ? text : maskNumbersInText(text);
  return String(maskedValue(column.def, column.field, text, sight));
}
