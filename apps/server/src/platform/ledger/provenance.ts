import { parseContent } from './content.ts';
import { type DatedRevision, revisionsOf } from './sql/revisions.ts';
import { type TablePlace, tablePlaces } from './sql/sources.ts';
import type { ReadTrx } from './trx.ts';
import { EXT_PREFIX, type FieldValue } from './values.ts';

/** Stands in place of a cell for a value that a reviewer typed over the file's. */
export const BY_HAND = '';

/** More values than these nobody reads through. */
const MOST_VALUES = 50;

/** One value that a key has had, with where it came from and who put it into the ledger. */
export interface ValueOrigin {
  readonly value: FieldValue;
  readonly before: FieldValue;
  readonly version: number;
  readonly batchId: string;
  readonly batchNr: number;
  readonly batchKind: string;
  readonly batchTitle: string;
  readonly confirmedAt: string;
  readonly confirmedBy: string;
  readonly enteredBy: string;
  readonly chainSeq: number;
  /** Null for what was entered by hand. */
  readonly place: CellPlace | null;
}

export interface CellPlace {
  readonly sourceId: string;
  readonly fileName: string | null;
  readonly sheetNo: number;
  readonly sheet: string;
  readonly tableNo: number;
  readonly row: number;
  /** A1 address; null when the column of the field is no longer known. */
  readonly cell: string | null;
}

/** The values a key of a record has had, newest first, each with its place; those recorded by `knownAt` when given. */
export async function valueHistory(
  trx: ReadTrx,
  entityId: string,
  key: string,
  knownAt?: string,
): Promise<readonly ValueOrigin[]> {
  const written = await revisionsOf(trx, entityId, { key, limit: MOST_VALUES, ...(knownAt && { until: knownAt }) });
  const revisions = written.filter((r) => key in parseContent(r.content).n);
  const places = await tablePlaces(trx, revisions);
  return revisions.map((revision) => {
    const { n, o } = parseContent(revision.content);
    return {
      value: n[key] ?? null,
      before: o[key] ?? null,
      version: revision.version,
      batchId: revision.batch_id,
      batchNr: revision.batch_nr,
      batchKind: revision.batch_kind,
      batchTitle: revision.batch_title,
      confirmedAt: revision.confirmed_at,
      confirmedBy: revision.confirmed_by,
      enteredBy: revision.created_by,
      chainSeq: revision.seq,
      place: cellPlace(revision, key, places),
    };
  });
}

/** The cell of a key: the exception kept with the row, else the row of the locator in the column of the field. */
export function cellPlace(
  revision: Pick<DatedRevision, 'source_id' | 'table_no' | 'row_no' | 'content'>,
  key: string,
  places: readonly TablePlace[],
): CellPlace | null {
  const { source_id: sourceId, table_no: tableNo, row_no: row } = revision;
  if (sourceId === null || tableNo === null || row === null) return null;
  const table = places.find((p) => p.source_id === sourceId && p.table_no === tableNo);
  if (!table) return null;
  const exception = parseContent(revision.content).x?.[key];
  const column = Object.entries(table.columns).find(([, c]) => (c.key ?? EXT_PREFIX + c.path.join('/')) === key)?.[0];
  return {
    sourceId,
    fileName: table.file_name,
    sheetNo: table.sheet_no,
    sheet: table.sheet,
    tableNo,
    row,
    cell: exception === BY_HAND ? null : (exception ?? (column === undefined ? null : `${column}${row}`)),
  };
}
