import { sql } from 'kysely';
import { PREPARED } from '../../db/index.ts';
import type { Trx } from '../trx.ts';

/** Sealed periods among the given ones, after taking a shared lock on each so that sealing waits for this batch. */
export async function sealsInForce(
  trx: Trx,
  territories: readonly number[],
  periods: readonly string[],
): Promise<readonly string[]> {
  await sql`${PREPARED}
    SELECT pg_advisory_xact_lock_shared(hashtextextended('seal:' || p, 0))
    FROM unnest(${periods}::text[]) AS p ORDER BY p`.execute(trx);
  const { rows } = await sql<{ period: string }>`${PREPARED}
    SELECT DISTINCT period FROM app.seal
    WHERE reopened_at IS NULL AND period = ANY(${periods}::text[])
      AND territory_id = ANY(
        WITH RECURSIVE up AS (
          SELECT id, parent_id FROM app.territory WHERE id = ANY(${territories}::int[])
          UNION SELECT t.id, t.parent_id FROM app.territory t JOIN up ON t.id = up.parent_id
        ) SELECT id FROM up)
    ORDER BY period`.execute(trx);
  return rows.map((row) => row.period);
}

/** Waits for the batches that touch a period and are being confirmed, and keeps others out until the transaction ends. */
export async function lockPeriod(trx: Trx, period: string): Promise<void> {
  await sql`${PREPARED} SELECT pg_advisory_xact_lock(hashtextextended('seal:' || ${period}, 0))`.execute(trx);
}

/** A record as it was sealed; the content is canonical text. */
export interface SealItem {
  readonly entityKind: string;
  readonly entityId: string;
  readonly territoryId: number;
  readonly version: number;
  readonly content: string;
}

export interface NewSeal {
  readonly id: string;
  readonly territoryId: number;
  readonly kind: string;
  readonly period: string;
  readonly hash: Buffer;
  readonly headSeq: number;
  readonly by: string;
  readonly at: string;
}

export async function insertSeal(trx: Trx, seal: NewSeal): Promise<void> {
  await sql`
    INSERT INTO app.seal (id, territory_id, kind, period, hash, head_seq, sealed_by, sealed_at)
    VALUES (${seal.id}, ${seal.territoryId}, ${seal.kind}, ${seal.period}, ${seal.hash}, ${seal.headSeq}, ${seal.by},
      ${seal.at})`.execute(trx);
}

export async function insertSealItems(trx: Trx, sealId: string, items: readonly SealItem[]): Promise<void> {
  await sql`
    INSERT INTO app.seal_item (seal_id, entity_kind, entity_id, territory_id, version, content)
    SELECT ${sealId}::uuid, i.* FROM unnest(${items.map((i) => i.entityKind)}::text[], ${items.map((i) => i.entityId)}::uuid[],
      ${items.map((i) => i.territoryId)}::int[], ${items.map((i) => i.version)}::int[],
      ${items.map((i) => i.content)}::text[]) AS i`.execute(trx);
}
