import { sql } from 'kysely';
import type { EntityDef, EntityKind } from '../../dictionary.ts';
import type { CandidateAction } from '../../sql/batch.ts';
import type { ColumnMeaning, SheetLayout } from '../../sql/sources.ts';
import type { ReadTrx, Trx } from '../../trx.ts';

/** A record with everything that was merged into it, or that it was merged into: to the office they are one thing. */
export async function mergeGroup(trx: ReadTrx, def: EntityDef, id: string): Promise<readonly string[]> {
  const table = sql.table(`app.${def.table}`);
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE joined (id) AS (
      SELECT id FROM ${table} WHERE id = ${id}
      UNION
      SELECT t.id FROM joined j JOIN ${table} o ON o.id = j.id JOIN ${table} t ON t.survivor_id = j.id OR t.id = o.survivor_id
    )
    SELECT id FROM joined ORDER BY id`.execute(trx);
  return rows.map((row) => row.id);
}

export interface TracedCandidate {
  readonly batch_id: string;
  readonly batch_nr: number;
  readonly in_review: boolean;
  readonly batch_source: string | null;
  readonly source_id: string | null;
  readonly ord: number;
  readonly table_no: number | null;
  readonly row_no: number | null;
  readonly entity_kind: EntityKind;
  readonly entity_id: string;
  readonly action: CandidateAction;
  readonly territory_id: number;
  readonly base_version: number;
  readonly content: string | null;
  readonly sealed: Buffer | null;
  readonly conflicts: Readonly<Record<string, unknown>>;
  readonly problems: readonly { readonly key: string | null; readonly message: string }[];
  readonly match: Readonly<Record<string, unknown>> | null;
}

/** Candidates for some records, and those of a kind and place whose text mentions one of some names. */
export async function candidatesMentioning(
  trx: Trx,
  of: { ids: readonly string[]; kind: EntityKind; territories: readonly number[]; names: readonly string[] },
): Promise<readonly TracedCandidate[]> {
  const { rows } = await sql<TracedCandidate>`
    SELECT c.batch_id, b.nr AS batch_nr, b.status = 'review' AS in_review, b.source_id AS batch_source, c.source_id, c.ord,
      c.table_no, c.row_no, c.entity_kind, c.entity_id, c.action, c.territory_id, c.base_version, c.content, c.sealed,
      c.conflicts, c.problems, c.match
    FROM app.candidate c JOIN app.batch b ON b.id = c.batch_id
    WHERE c.entity_id = ANY(${of.ids}::uuid[])
      OR c.entity_kind = ${of.kind} AND c.territory_id = ANY(${of.territories}::int[])
        AND EXISTS (SELECT 1 FROM unnest(${of.names}::text[]) n WHERE position(n IN c.content) > 0)
    ORDER BY c.batch_id, c.ord FOR UPDATE OF c`.execute(trx);
  return rows;
}

export async function rewriteCandidate(
  trx: Trx,
  row: Pick<
    TracedCandidate,
    'batch_id' | 'ord' | 'action' | 'base_version' | 'content' | 'conflicts' | 'problems' | 'match'
  >,
  rowHash: Buffer | null,
): Promise<void> {
  await sql`
    UPDATE app.candidate SET action = ${row.action}, base_version = ${row.base_version}, content = ${row.content},
      row_hash = ${rowHash}, sealed = NULL, personal = NULL, conflicts = ${JSON.stringify(row.conflicts)}::jsonb,
      problems = ${JSON.stringify(row.problems)}::jsonb,
      match = ${row.match === null ? null : JSON.stringify(row.match)}::jsonb
    WHERE batch_id = ${row.batch_id} AND ord = ${row.ord}`.execute(trx);
}

/** Whoever has one of these batches open for review sees that it is no longer what he looked at. */
export async function bumpReviews(trx: Trx, batchIds: readonly string[]): Promise<void> {
  await sql`
    UPDATE app.batch SET version = version + 1 WHERE status = 'review' AND id = ANY(${batchIds}::uuid[])`.execute(trx);
}

/** A table of a stored workbook that may have rows of a record. */
export interface TracedTable {
  readonly source_id: string;
  readonly table_no: number;
  readonly sheet_no: number;
  readonly columns: Readonly<Record<string, ColumnMeaning>>;
  readonly layout: SheetLayout;
}

export async function tablesOfKind(
  trx: ReadTrx,
  kind: EntityKind,
  territories: readonly number[],
): Promise<readonly TracedTable[]> {
  const { rows } = await sql<TracedTable>`
    SELECT t.source_id, t.table_no, t.sheet_no, t.columns, h.layout
    FROM app.source_table t
    JOIN app.source_sheet h ON h.source_id = t.source_id AND h.sheet_no = t.sheet_no
    WHERE t.entity_kind = ${kind} AND t.territories && ${territories}::int[]
    ORDER BY t.source_id, t.table_no`.execute(trx);
  return rows;
}

/** Rows of the sheets of one source, as they stand in their block. */
export interface TracedBlock {
  readonly sheet_no: number;
  readonly first_row: number;
  readonly rows: readonly { readonly r: number; readonly c: readonly (string | null)[] }[];
  readonly row_territories: readonly number[];
}

/** The blocks of a source that mention one of some texts. */
export async function blocksMentioning(
  trx: Trx,
  sourceId: string,
  texts: readonly string[],
): Promise<readonly TracedBlock[]> {
  const { rows } = await sql<TracedBlock>`
    SELECT sheet_no, first_row, rows, row_territories FROM app.source_block
    WHERE source_id = ${sourceId} AND EXISTS (SELECT 1 FROM unnest(${texts}::text[]) n WHERE position(n IN rows::text) > 0)
    ORDER BY sheet_no, first_row`.execute(trx);
  return rows;
}

/** The blocks of a source that hold rows of some numbers, on whichever sheet. */
export async function blocksWithRows(
  trx: Trx,
  sourceId: string,
  numbers: readonly number[],
): Promise<readonly TracedBlock[]> {
  const { rows } = await sql<TracedBlock>`
    SELECT sheet_no, first_row, rows, row_territories FROM app.source_block
    WHERE source_id = ${sourceId}
      AND EXISTS (SELECT 1 FROM unnest(${numbers}::int[]) r WHERE r BETWEEN first_row AND last_row)
    ORDER BY sheet_no, first_row FOR UPDATE`.execute(trx);
  return rows;
}

export async function rewriteBlock(
  trx: Trx,
  sourceId: string,
  block: Pick<TracedBlock, 'sheet_no' | 'first_row' | 'rows'>,
): Promise<void> {
  await sql`
    UPDATE app.source_block SET rows = ${JSON.stringify(block.rows)}::jsonb
    WHERE source_id = ${sourceId} AND sheet_no = ${block.sheet_no} AND first_row = ${block.first_row}`.execute(trx);
}

/** The kept file itself is not rewritten; from now on it is not handed out. */
export async function closeFiles(trx: Trx, sourceIds: readonly string[]): Promise<void> {
  await sql`UPDATE app.source SET erased = true WHERE id = ANY(${sourceIds}::uuid[])`.execute(trx);
}
