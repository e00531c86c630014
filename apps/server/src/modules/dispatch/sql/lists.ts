import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

const LISTED = sql`NOT p.void AND p.survivor_id IS NULL`;

export interface ListedId {
  readonly id: string;
  readonly territory: string;
}

/** Projects of the lists in the order of their names, with the names of their areas. */
export async function listedProjects(trx: ReadTrx, limit: number, offset: number): Promise<readonly ListedId[]> {
  const { rows } = await sql<ListedId>`
    SELECT p.id, t.name AS territory FROM app.project p JOIN app.territory t ON t.id = p.territory_id
    WHERE ${LISTED} ORDER BY p.name_key, p.id LIMIT ${limit} OFFSET ${offset}`.execute(trx);
  return rows;
}

export async function countListed(trx: ReadTrx): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM app.project p WHERE ${LISTED}`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** Blockers that hold some projects and are not closed, those raised first in front. */
export async function openBlockersOf(
  trx: ReadTrx,
  projects: readonly string[],
): Promise<readonly { readonly project: string; readonly blocker: string }[]> {
  const { rows } = await sql<{ project: string; blocker: string }>`
    SELECT l.to_id AS project, b.id AS blocker
    FROM app.entity_link l JOIN app.blocker b ON b.id = l.from_id AND NOT b.void AND b.survivor_id IS NULL
    WHERE l.kind = 'blocker-project' AND NOT l.void AND l.to_id = ANY(${projects}::uuid[])
      AND b.status IS DISTINCT FROM 'VERIFIED'
    ORDER BY b.raised_date NULLS LAST, b.id`.execute(trx);
  return rows;
}

export interface VersionRow {
  readonly id: string;
  readonly period: string;
  readonly hash: Buffer;
  readonly at: string;
}

/** Versions of the lists that an office froze, the latest first. */
export async function listVersions(trx: ReadTrx, leaf: number, kind: string): Promise<readonly VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    SELECT id, period, hash, to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
    FROM app.seal WHERE kind = ${kind} AND territory_id = ${leaf} AND reopened_at IS NULL
    ORDER BY period DESC`.execute(trx);
  return rows;
}

/** What a version froze, project by project. */
export async function frozenItems(
  trx: ReadTrx,
  seal: string,
): Promise<readonly { readonly id: string; readonly content: string }[]> {
  const { rows } = await sql<{ id: string; content: string }>`
    SELECT entity_id AS id, content FROM app.seal_item WHERE seal_id = ${seal} ORDER BY entity_id`.execute(trx);
  return rows;
}
