import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** Requests that the asker may see: those that wait for an answer first, then the latest. */
export async function requestIds(trx: ReadTrx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.request WHERE NOT void
    ORDER BY request_status <> 'ASKED', request_on DESC, id LIMIT ${limit}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Requests that an office took up and that none of its meetings has dealt with yet. */
export async function requestsTakenUp(trx: ReadTrx, office: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT r.id FROM app.request r WHERE NOT r.void AND r.request_office = ${office} AND r.request_status = 'ACCEPTED'
      AND NOT EXISTS (
        SELECT FROM app.meeting_item i JOIN app.meeting m ON m.id = i.meeting_id AND NOT m.void
        WHERE i.item_request = r.id::text AND m.meeting_status = 'FINISHED' AND i.item_outcome = 'RECORDED')
    ORDER BY r.request_on, r.id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** How many papers hang on each of some requests. */
export async function papersOn(trx: ReadTrx, requests: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    SELECT entity_id AS id, count(*)::int AS n FROM app.attachment
    WHERE entity_kind = 'request' AND entity_id = ANY(${requests}::uuid[]) AND removed_at IS NULL
    GROUP BY entity_id`.execute(trx);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Names of projects that the asker may see. */
export async function projectNames(trx: ReadTrx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    SELECT id, project_name AS name FROM app.project WHERE id = ANY(${ids}::uuid[])`.execute(trx);
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

/** The offices over a leaf, its own first, each with the name of the unit that it works for. */
export async function officesOver(
  trx: ReadTrx,
  leaf: number,
): Promise<readonly { readonly leaf: number; readonly name: string }[]> {
  const { rows } = await sql<{ leaf: number; name: string }>`
    SELECT u.office AS leaf, coalesce(up.name, t.name) AS name FROM app.offices_upward() u
    JOIN app.territory t ON t.id = u.office
    LEFT JOIN app.territory up ON t.kind = 'OWN' AND up.id = t.parent_id
    WHERE u.leaf = ${leaf} GROUP BY 1, 2 ORDER BY min(u.distance)`.execute(trx);
  return rows;
}

/** Names of the units that offices work for. */
export async function officeNames(trx: ReadTrx, leaves: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ leaf: number; name: string }>`
    SELECT t.id AS leaf, coalesce(up.name, t.name) AS name FROM app.territory t
    LEFT JOIN app.territory up ON t.kind = 'OWN' AND up.id = t.parent_id
    WHERE t.id = ANY(${leaves}::int[])`.execute(trx);
  return new Map(rows.map(({ leaf, name }) => [leaf, name]));
}
