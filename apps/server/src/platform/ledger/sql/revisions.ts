import { sql } from 'kysely';
import type { EntityKind } from '../dictionary.ts';
import { openContents } from '../personal/open-contents.ts';
import type { ReadTrx } from '../trx.ts';

/** A revision with the batch that made it, as history and provenance read it. */
export interface RevisionRow {
  readonly batch_nr: number;
  readonly ord: number;
  readonly entity_kind: EntityKind;
  readonly entity_id: string;
  readonly version: number;
  readonly territory_id: number;
  readonly source_id: string | null;
  readonly table_no: number | null;
  readonly row_no: number | null;
  readonly content: string;
  readonly row_hash: Buffer;
  readonly sealed: Buffer | null;
}

export interface DatedRevision extends RevisionRow {
  readonly batch_id: string;
  readonly batch_kind: string;
  readonly batch_title: string;
  readonly batch_reason: string | null;
  readonly confirmed_at: string;
  readonly confirmed_by: string;
  readonly created_by: string;
  readonly seq: number;
}

const DATED = sql.raw(`
  SELECT r.*, b.id AS batch_id, b.kind AS batch_kind, b.title AS batch_title, b.reason AS batch_reason, b.confirmed_at, b.confirmed_by,
    b.created_by, b.seq
  FROM app.revision r JOIN app.batch b ON b.nr = r.batch_nr`);

/** Newest first, with the personal values that the reader may open. `key` keeps only revisions that wrote it; a text test narrows, the caller parses. */
export async function revisionsOf(
  trx: ReadTrx,
  entityId: string,
  options: { key?: string; after?: string; until?: string; limit?: number } = {},
): Promise<readonly DatedRevision[]> {
  const key =
    options.key === undefined ? sql`` : sql`AND position(${`${JSON.stringify(options.key)}:`} IN r.content) > 0`;
  const after = options.after === undefined ? sql`` : sql`AND b.confirmed_at > ${options.after}`;
  const until = options.until === undefined ? sql`` : sql`AND b.confirmed_at <= ${options.until}`;
  const limit = options.limit === undefined ? sql`` : sql`LIMIT ${options.limit}`;
  const { rows } = await sql<DatedRevision>`
    ${DATED} WHERE r.entity_id = ${entityId} ${key} ${after} ${until} ORDER BY r.version DESC ${limit}`.execute(trx);
  return openContents(trx, rows);
}

/** A revision as far as it says who wrote which keys. */
export interface WriterRow {
  readonly entity_id: string;
  readonly batch_nr: number;
  readonly table_no: number | null;
  readonly source_id: string | null;
  readonly content: string;
}

/** Revisions of many entities, newest first per entity; for comparing a re-import. */
export async function revisionsOfMany(trx: ReadTrx, entityIds: readonly string[]): Promise<readonly WriterRow[]> {
  if (entityIds.length === 0) return [];
  const { rows } = await sql<WriterRow>`
    SELECT entity_id, batch_nr, source_id, table_no, content FROM app.revision
    WHERE entity_id = ANY(${entityIds}::uuid[]) ORDER BY entity_id, version DESC`.execute(trx);
  return rows;
}

/** A page of the rows of some batches as they are hashed, by batch and place in it. */
export async function revisionsOfBatches(
  trx: ReadTrx,
  batchNrs: readonly number[],
  after: Pick<RevisionRow, 'batch_nr' | 'ord'> | null,
  limit: number,
): Promise<readonly RevisionRow[]> {
  const { rows } = await sql<RevisionRow>`
    SELECT * FROM app.revision
    WHERE batch_nr = ANY(${batchNrs}::bigint[]) AND (batch_nr, ord) > (${after?.batch_nr ?? 0}, ${after?.ord ?? -1})
    ORDER BY batch_nr, ord LIMIT ${limit}`.execute(trx);
  return rows;
}

/** Batches in force that wrote to entities created by `batchNr` after it, newest first. */
export async function laterBatchesOnCreated(
  trx: ReadTrx,
  batchNr: number,
): Promise<readonly { nr: number; title: string }[]> {
  const { rows } = await sql<{ nr: number; title: string }>`
    SELECT DISTINCT b.nr, b.title FROM app.revision created
    JOIN app.revision later ON later.entity_id = created.entity_id AND later.version > 1
    JOIN app.batch b ON b.nr = later.batch_nr
    WHERE created.batch_nr = ${batchNr} AND created.version = 1 AND b.kind <> 'undo'
      AND NOT EXISTS (SELECT 1 FROM app.batch u WHERE u.undoes_id = b.id AND u.status = 'confirmed'
        AND NOT EXISTS (SELECT 1 FROM app.batch uu WHERE uu.undoes_id = u.id AND uu.status = 'confirmed'))
    ORDER BY b.nr DESC`.execute(trx);
  return rows;
}
