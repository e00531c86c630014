import { sql } from 'kysely';
import { PREPARED } from '../../../db/index.ts';
import type { ReadTrx, Trx } from '../../trx.ts';

/** The database's half of a record's key; without a secret it was destroyed. */
export interface KeyRow {
  readonly entity_id: string;
  readonly secret: Buffer | null;
  readonly generation: number;
}

/** Keys to be entered: parallel lists, and the secrets one after the other in one piece. */
export interface NewKeys {
  readonly entityIds: readonly string[];
  readonly territoryIds: readonly number[];
  readonly secrets: Buffer;
  readonly secretBytes: number;
}

export async function keysOf(trx: ReadTrx, entityIds: readonly string[]): Promise<readonly KeyRow[]> {
  if (entityIds.length === 0) return [];
  const { rows } = await sql<KeyRow>`${PREPARED}
    SELECT entity_id, secret, generation FROM app.personal_key WHERE entity_id = ANY(${entityIds}::uuid[])`.execute(
    trx,
  );
  return rows;
}

/**
 * Enters keys, and answers those that did not become what was asked: a record that another batch gave a key meanwhile
 * keeps that one, a destroyed key is followed by the next. In id order, so that two batches never wait for each other.
 */
export async function insertKeys(trx: Trx, keys: NewKeys): Promise<readonly KeyRow[]> {
  const { entityIds, territoryIds, secrets, secretBytes } = keys;
  const { rows } = await sql<KeyRow>`${PREPARED}
    WITH entered AS (
      INSERT INTO app.personal_key AS k (entity_id, territory_id, secret, generation)
      SELECT n.entity_id, n.territory_id, substring(${secrets}::bytea FROM ((n.nth - 1) * ${secretBytes} + 1)::int FOR ${secretBytes}), 1
      FROM unnest(${entityIds}::uuid[], ${territoryIds}::int[]) WITH ORDINALITY AS n (entity_id, territory_id, nth)
      ORDER BY n.entity_id
      ON CONFLICT (entity_id) DO UPDATE SET territory_id = excluded.territory_id,
        secret = COALESCE(k.secret, excluded.secret),
        generation = CASE WHEN k.secret IS NULL THEN k.generation + 1 ELSE k.generation END
      RETURNING entity_id, secret, generation, xmax <> 0 AS was_there
    )
    SELECT entity_id, secret, generation FROM entered WHERE was_there`.execute(trx);
  return rows;
}

/** Keys lie where their records lie. */
export async function moveKeys(trx: Trx, table: string, batchNr: number): Promise<void> {
  await sql`
    UPDATE app.personal_key k SET territory_id = t.territory_id
    FROM ${sql.table(`app.${table}`)} t
    WHERE t.updated_nr = ${batchNr} AND t.id = k.entity_id AND k.territory_id <> t.territory_id`.execute(trx);
}

export async function destroyKeys(trx: Trx, entityIds: readonly string[], at: string): Promise<void> {
  await sql`
    UPDATE app.personal_key SET secret = NULL, erased_at = ${at} WHERE entity_id = ANY(${entityIds}::uuid[])`.execute(
    trx,
  );
}

/** Of some records, those whose personal values were once erased. */
export async function erasedAmong(trx: ReadTrx, entityIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (entityIds.length === 0) return new Set();
  const { rows } = await sql<{ entity_id: string }>`${PREPARED}
    SELECT entity_id FROM app.personal_key
    WHERE erased_at IS NOT NULL AND entity_id = ANY(${entityIds}::uuid[])`.execute(trx);
  return new Set(rows.map(({ entity_id }) => entity_id));
}
