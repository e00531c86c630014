import { sql } from 'kysely';
import type { EntityKind, ReadTrx, Trx } from '../ledger/index.ts';
import type { MediaType } from './images/media-type.ts';

export interface AttachmentRow {
  readonly id: string;
  readonly entity_kind: EntityKind;
  readonly entity_id: string;
  readonly territory_id: number;
  readonly file_name: string;
  readonly file_hash: string;
  readonly file_size: number;
  readonly media_type: MediaType;
  readonly note: string | null;
  readonly added_by: string;
  readonly added_at: string;
}

const COLUMNS = sql.raw(`id, entity_kind, entity_id, territory_id, file_name, file_hash, file_size, media_type, note,
  added_by, added_at`);

/** What hangs on a record, newest first. */
export async function attachmentsOf(
  trx: ReadTrx,
  kind: EntityKind,
  entityId: string,
): Promise<readonly AttachmentRow[]> {
  const { rows } = await sql<AttachmentRow>`
    SELECT ${COLUMNS} FROM app.attachment
    WHERE entity_kind = ${kind} AND entity_id = ${entityId} AND removed_at IS NULL
    ORDER BY added_at DESC, id`.execute(trx);
  return rows;
}

/** What hangs on each of several records of a kind, in the order in which it came. */
export async function attachmentsOfMany(
  trx: ReadTrx,
  kind: EntityKind,
  ids: readonly string[],
): Promise<readonly AttachmentRow[]> {
  const { rows } = await sql<AttachmentRow>`
    SELECT ${COLUMNS} FROM app.attachment
    WHERE entity_kind = ${kind} AND entity_id = ANY(${ids}::uuid[]) AND removed_at IS NULL
    ORDER BY added_at, id`.execute(trx);
  return rows;
}

/** One attachment that is still on its record. */
export async function findAttachment(trx: ReadTrx, id: string): Promise<AttachmentRow | undefined> {
  const { rows } = await sql<AttachmentRow>`
    SELECT ${COLUMNS} FROM app.attachment WHERE id = ${id} AND removed_at IS NULL`.execute(trx);
  return rows[0];
}

export async function insertAttachment(trx: Trx, row: AttachmentRow): Promise<void> {
  await sql`
    INSERT INTO app.attachment (${COLUMNS})
    VALUES (${row.id}, ${row.entity_kind}, ${row.entity_id}, ${row.territory_id}, ${row.file_name}, ${row.file_hash},
      ${row.file_size}, ${row.media_type}, ${row.note}, ${row.added_by}, ${row.added_at})`.execute(trx);
}

export async function markRemoved(trx: Trx, id: string, by: string, at: string): Promise<void> {
  await sql`
    UPDATE app.attachment SET removed_by = ${by}, removed_at = ${at} WHERE id = ${id}`.execute(trx);
}
