import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface SiteRow {
  readonly id: string;
  readonly leaf: number;
  readonly name: string;
}

/** A project that the asker may see and that still stands under its own name. */
export async function siteOf(trx: ReadTrx, id: string): Promise<SiteRow | undefined> {
  const { rows } = await sql<SiteRow>`
    SELECT id, territory_id AS leaf, project_name AS name FROM app.project
    WHERE id = ${id} AND NOT void AND survivor_id IS NULL`.execute(trx);
  return rows[0];
}

/** Names of projects, those merged into others among them. */
export async function siteNames(trx: ReadTrx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, project_name AS name FROM app.project WHERE id = ANY(${ids}::uuid[])`.execute(trx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface LastSeenRow extends SiteRow {
  readonly unit: string;
  readonly day: string | null;
  readonly point: string | null;
  readonly stage: string | null;
  readonly workers: number | null;
  readonly machines: number | null;
}

/** Projects that may be visited, by name, each with what its last visit saw. */
export async function sitesWithLastVisit(trx: ReadTrx, limit: number): Promise<readonly LastSeenRow[]> {
  const { rows } = await sql<LastSeenRow>`
    SELECT p.id, p.territory_id AS leaf, p.project_name AS name, t.name AS unit, v.visit_day AS day, v.visit_point AS point,
      v.visit_stage AS stage, v.visit_workers AS workers, v.visit_machines AS machines
    FROM (SELECT id, territory_id, project_name FROM app.project WHERE NOT void AND survivor_id IS NULL
      ORDER BY project_name, id LIMIT ${limit}) p
    JOIN app.territory t ON t.id = p.territory_id
    LEFT JOIN LATERAL (SELECT * FROM app.visit w WHERE w.visit_project = p.id::text AND NOT w.void
      ORDER BY w.visit_day DESC NULLS LAST, w.id DESC LIMIT 1) v ON true
    ORDER BY p.project_name, p.id`.execute(trx);
  return rows;
}

export async function countSites(trx: ReadTrx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM app.project WHERE NOT void AND survivor_id IS NULL`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** Where the first by name of the projects lies; null where the asker sees none. */
export async function firstSiteLeaf(trx: ReadTrx): Promise<number | null> {
  const { rows } = await sql<{ leaf: number }>`
    SELECT territory_id AS leaf FROM app.project WHERE NOT void AND survivor_id IS NULL
    ORDER BY project_name, id LIMIT 1`.execute(trx);
  return rows[0]?.leaf ?? null;
}

/** Visits, the latest first: of one project and those merged into it, or of all that the asker sees. */
export async function visitIds(trx: ReadTrx, project: string | null, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.visit WHERE NOT void AND ${ofProject(project)}
    ORDER BY visit_day DESC NULLS LAST, id DESC LIMIT ${limit}`.execute(trx);
  return rows.map(({ id }) => id);
}

export async function countVisits(trx: ReadTrx, project: string | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM app.visit WHERE NOT void AND ${ofProject(project)}`.execute(trx);
  return rows[0]?.n ?? 0;
}

const ofProject = (project: string | null) =>
  project === null
    ? sql`true`
    : sql`visit_project IN (SELECT id::text FROM app.project WHERE id = ${project} OR survivor_id = ${project})`;

/** Visits from one day to another, both counted. */
export async function visitIdsBetween(trx: ReadTrx, from: string, to: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.visit WHERE NOT void AND visit_day >= ${from} AND visit_day <= ${to}
    ORDER BY visit_day, id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Lets one of several phones that send the same visit at once go first. */
export async function lockVisit(trx: ReadTrx, id: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`visit ${id}`}, 0))`.execute(trx);
}
