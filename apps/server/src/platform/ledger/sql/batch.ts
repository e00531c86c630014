import { sql } from 'kysely';
import { PREPARED } from '../../db/index.ts';
import type { EntityKind } from '../dictionary.ts';
import type { ReadTrx, Trx } from '../trx.ts';

export type BatchKind = 'import' | 'form' | 'merge' | 'undo' | 'rule' | 'erase';
export type BatchStatus = 'review' | 'confirmed' | 'discarded';
export type CandidateAction = 'new' | 'changed' | 'same' | 'conflict' | 'rejected';

export interface BatchRow {
  readonly id: string;
  readonly nr: number;
  readonly kind: BatchKind;
  readonly status: BatchStatus;
  readonly title: string;
  readonly source_id: string | null;
  readonly undoes_id: string | null;
  readonly territory_id: number;
  readonly territories: readonly number[];
  readonly counts: Readonly<Record<string, number>>;
  readonly reason: string | null;
  readonly after_seal: boolean;
  readonly version: number;
  readonly created_by: string;
  readonly created_at: string;
  readonly confirmed_by: string | null;
  readonly confirmed_at: string | null;
  readonly seq: number | null;
}

export interface NewBatch {
  readonly id: string;
  readonly kind: BatchKind;
  readonly title: string;
  readonly sourceId: string | null;
  readonly undoesId: string | null;
  readonly territoryId: number;
  readonly territories: readonly number[];
  readonly createdBy: string;
  readonly createdAt: string;
}

/** Answers the number that revisions and papers refer to. */
export async function insertBatch(trx: Trx, batch: NewBatch): Promise<number> {
  const { rows } = await sql<{ nr: number }>`${PREPARED}
    INSERT INTO app.batch (id, kind, status, title, source_id, undoes_id, territory_id, territories, created_by, created_at)
    VALUES (${batch.id}, ${batch.kind}, 'review', ${batch.title}, ${batch.sourceId}, ${batch.undoesId}, ${batch.territoryId},
      ${batch.territories}::int[], ${batch.createdBy}, ${batch.createdAt})
    RETURNING nr`.execute(trx);
  const row = rows[0];
  if (!row) throw new Error('the batch was not inserted');
  return row.nr;
}

export async function findBatch(trx: ReadTrx, id: string): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`SELECT * FROM app.batch WHERE id = ${id}`.execute(trx);
  return rows[0];
}

/** The batch with its row lock: two people cannot decide on one batch at once. */
export async function lockBatch(trx: Trx, id: string): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`${PREPARED} SELECT * FROM app.batch WHERE id = ${id} FOR UPDATE`.execute(trx);
  return rows[0];
}

export interface CandidateRow {
  readonly ord: number;
  readonly table_no: number | null;
  readonly row_no: number | null;
  readonly entity_kind: EntityKind;
  readonly entity_id: string;
  readonly action: CandidateAction;
  readonly territory_id: number;
  readonly base_version: number;
  readonly content: string | null;
  readonly row_hash: Buffer | null;
  /** The personal values of the row under its record's key, for those who come later. */
  readonly sealed: Buffer | null;
  /** The new ones in plain canonical text; only landing reads them. */
  readonly personal: string | null;
  readonly conflicts: Readonly<Record<string, unknown>>;
  readonly problems: readonly unknown[];
  readonly match: Readonly<Record<string, unknown>> | null;
  readonly keys: Readonly<Record<string, unknown>> | null;
  /** Where the row stands, when that is not the source of the batch. */
  readonly source_id: string | null;
}

export async function insertCandidate(trx: Trx, batchId: string, row: CandidateRow): Promise<void> {
  await sql`${PREPARED}
    INSERT INTO app.candidate (batch_id, ord, table_no, row_no, entity_kind, entity_id, action, territory_id, base_version,
      content, row_hash, sealed, personal, conflicts, problems, match, keys, source_id)
    VALUES (${batchId}, ${row.ord}, ${row.table_no}, ${row.row_no}, ${row.entity_kind}, ${row.entity_id}, ${row.action},
      ${row.territory_id}, ${row.base_version}, ${row.content}, ${row.row_hash}, ${row.sealed}, ${row.personal}::jsonb,
      ${json(row.conflicts)}, ${json(row.problems)}, ${json(row.match)}, ${json(row.keys)}, ${row.source_id})`.execute(
    trx,
  );
}

/** How many candidates of each kind and action a batch has. */
export async function candidateCounts(
  trx: ReadTrx,
  batchId: string,
): Promise<readonly { entity_kind: EntityKind; action: CandidateAction; n: number }[]> {
  const { rows } = await sql<{ entity_kind: EntityKind; action: CandidateAction; n: number }>`${PREPARED}
    SELECT entity_kind, action, count(*) AS n FROM app.candidate WHERE batch_id = ${batchId}
    GROUP BY entity_kind, action`.execute(trx);
  return rows;
}

export interface LandingTarget {
  readonly entity_id: string;
  readonly base_version: number;
  readonly ord: number;
}

/** The existing rows that confirming would change. */
export async function changedTargets(
  trx: ReadTrx,
  batchId: string,
  kind: EntityKind,
): Promise<readonly LandingTarget[]> {
  const { rows } = await sql<LandingTarget>`${PREPARED}
    SELECT entity_id, base_version, ord FROM app.candidate
    WHERE batch_id = ${batchId} AND entity_kind = ${kind} AND action = 'changed' AND content IS NOT NULL`.execute(trx);
  return rows;
}

/** Writes down what the landed candidates did. */
export async function writeRevisions(
  trx: Trx,
  batchId: string,
  batchNr: number,
  sourceId: string | null,
): Promise<void> {
  await sql`${PREPARED}
    INSERT INTO app.revision (batch_nr, ord, entity_kind, entity_id, version, territory_id, source_id, table_no, row_no,
      content, row_hash, sealed)
    SELECT ${batchNr}, ord, entity_kind, entity_id, base_version + 1, territory_id, COALESCE(source_id, ${sourceId}::uuid),
      table_no, row_no, content, row_hash, sealed
    FROM app.candidate
    WHERE batch_id = ${batchId} AND action IN ('new', 'changed') AND content IS NOT NULL`.execute(trx);
}

/** Sweeps the candidates that were landed or the same; what was rejected or left alone stays beside the batch. */
export async function sweepLanded(trx: Trx, batchId: string): Promise<void> {
  await sql`${PREPARED}
    DELETE FROM app.candidate
    WHERE batch_id = ${batchId} AND (action = 'same' OR (action IN ('new', 'changed') AND content IS NOT NULL))`.execute(
    trx,
  );
}

/** Row hashes of a batch in order, for its content hash. */
export async function revisionHashes(trx: ReadTrx, batchNr: number): Promise<readonly Buffer[]> {
  const { rows } = await sql<{ row_hash: Buffer }>`${PREPARED}
    SELECT row_hash FROM app.revision WHERE batch_nr = ${batchNr} ORDER BY ord`.execute(trx);
  return rows.map((row) => row.row_hash);
}

export async function markConfirmed(
  trx: Trx,
  batchId: string,
  done: {
    by: string;
    at: string;
    seq: number;
    counts: Readonly<Record<string, number>>;
    afterSeal: boolean;
    reason: string | null;
  },
): Promise<void> {
  await sql`${PREPARED}
    UPDATE app.batch SET status = 'confirmed', confirmed_by = ${done.by}, confirmed_at = ${done.at}, seq = ${done.seq},
      counts = ${json(done.counts)}, after_seal = ${done.afterSeal},
      reason = COALESCE(${done.reason}, reason), version = version + 1
    WHERE id = ${batchId}`.execute(trx);
}

export async function markDiscarded(trx: Trx, batchId: string): Promise<void> {
  await sql`UPDATE app.batch SET status = 'discarded', version = version + 1 WHERE id = ${batchId}`.execute(trx);
  await sql`DELETE FROM app.candidate WHERE batch_id = ${batchId}`.execute(trx);
}

function json(value: unknown) {
  return sql`${value === null ? null : JSON.stringify(value)}::jsonb`;
}

export async function batchesById(trx: ReadTrx, ids: readonly string[]): Promise<readonly BatchRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<BatchRow>`SELECT * FROM app.batch WHERE id = ANY(${ids}::uuid[])`.execute(trx);
  return rows;
}

/** Whether anything was ever brought in, as far as the reader sees. */
export async function hasBatches(trx: ReadTrx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`SELECT EXISTS (SELECT 1 FROM app.batch) AS any`.execute(trx);
  return rows[0]?.any === true;
}
