import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../trx.ts';

/** What one column of an imported table was taken for. Kept once per table, not per cell. */
export interface ColumnMeaning {
  /** Field key the values went to (`ytdDoneAmt@2026M10`), null for a column kept under its own caption. */
  readonly key: string | null;
  readonly path: readonly string[];
  readonly unit: string | null;
  readonly unitFrom: string | null;
  readonly confidence: number;
  readonly remembered: boolean;
}

export interface TablePlace {
  readonly source_id: string;
  readonly table_no: number;
  readonly sheet_no: number;
  readonly sheet: string;
  readonly file_name: string | null;
  readonly columns: Readonly<Record<string, ColumnMeaning>>;
}

/** Column maps and names of the tables that some revisions came from. */
export async function tablePlaces(
  trx: ReadTrx,
  revisions: readonly { source_id: string | null; table_no: number | null }[],
): Promise<readonly TablePlace[]> {
  const ids = [...new Set(revisions.flatMap((r) => (r.source_id ? [r.source_id] : [])))];
  if (ids.length === 0) return [];
  const { rows } = await sql<TablePlace>`
    SELECT t.source_id, t.table_no, t.sheet_no, h.name AS sheet, s.file_name, t.columns
    FROM app.source_table t
    JOIN app.source s ON s.id = t.source_id
    JOIN app.source_sheet h ON h.source_id = t.source_id AND h.sheet_no = t.sheet_no
    WHERE t.source_id = ANY(${ids}::uuid[])`.execute(trx);
  return rows;
}

export interface SourceRow {
  readonly id: string;
  readonly kind: string;
  readonly file_name: string | null;
  readonly file_hash: string | null;
  readonly file_size: number | null;
  readonly format: string | null;
  readonly title: string | null;
  readonly labels: readonly string[];
  readonly territory_id: number;
  readonly territories: readonly number[];
  readonly uploaded_by: string;
  readonly uploaded_at: string;
}

/** A source as it stands; `erased` says that its file is no longer handed out. */
export interface StoredSource extends SourceRow {
  readonly erased: boolean;
}

export async function insertSource(trx: Trx, source: SourceRow): Promise<void> {
  await sql`
    INSERT INTO app.source (id, kind, file_name, file_hash, file_size, format, title, labels, territory_id, territories,
      uploaded_by, uploaded_at)
    VALUES (${source.id}, ${source.kind}, ${source.file_name}, ${source.file_hash}, ${source.file_size}, ${source.format},
      ${source.title}, ${source.labels}::text[], ${source.territory_id}, ${source.territories}::int[],
      ${source.uploaded_by}, ${source.uploaded_at})`.execute(trx);
}

export async function findSource(trx: ReadTrx, id: string): Promise<StoredSource | undefined> {
  const { rows } = await sql<StoredSource>`SELECT * FROM app.source WHERE id = ${id}`.execute(trx);
  return rows[0];
}

export interface SheetRow {
  readonly sheet_no: number;
  readonly name: string;
  readonly layout: SheetLayout;
}

/** How a sheet looks, apart from its values. */
export interface SheetLayout {
  readonly visibility: string;
  readonly merges: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly columns: number;
  readonly lastRow: number;
}

export async function sheetsOf(trx: ReadTrx, sourceId: string): Promise<readonly SheetRow[]> {
  const { rows } = await sql<SheetRow>`
    SELECT sheet_no, name, layout FROM app.source_sheet WHERE source_id = ${sourceId} ORDER BY sheet_no`.execute(trx);
  return rows;
}

/**
 * Rows of a sheet that the reader may see: those of his own territories and the headers. The function checks the scope
 * row by row, because one sheet may hold rows of several districts.
 */
export async function sheetRows(
  trx: ReadTrx,
  sourceId: string,
  sheetNo: number,
  from: number,
  to: number,
): Promise<readonly { row: number; cells: readonly (string | null)[] | null }[]> {
  const { rows } = await sql<{ row: number; cells: readonly (string | null)[] | null }>`
    SELECT row_no AS row, cells FROM app.source_rows(${sourceId}, ${sheetNo}, ${from}, ${to}) ORDER BY row_no`.execute(
    trx,
  );
  return rows;
}
