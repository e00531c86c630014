import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { AxisLight, Light } from '../domain/lights/types.ts';

/** A project's lights as they are kept. */
export interface KeptRow {
  readonly project_id: string;
  readonly territory_id: number;
  readonly light: Light | null;
  readonly since: string;
  readonly axes: readonly (AxisLight | null)[];
  readonly axes_since: readonly string[];
  readonly judged_on: string;
  readonly rule_set: string | null;
  readonly rule_hash: string | null;
}

/** With the lights of its months by year. */
export interface KeptRowInFull extends KeptRow {
  readonly years: Readonly<Record<string, readonly number[]>> | null;
}

export interface YearRow {
  readonly project_id: string;
  readonly year: number;
  readonly territory_id: number;
  readonly light: readonly number[];
}

export interface ChangeRow {
  readonly project_id: string;
  readonly axis: string;
  readonly made_nr: number;
  readonly territory_id: number;
  readonly day: string;
  readonly was: string | null;
  readonly became: string | null;
  readonly rule_hash: string | null;
}

/** What is kept of some projects. */
export async function keptRows(trx: ReadTrx, ids: readonly string[]): Promise<readonly KeptRowInFull[]> {
  const { rows } = await sql<KeptRowInFull>`
    SELECT l.project_id, l.territory_id, l.light, l.since::text, l.axes, l.axes_since::text[], l.judged_on::text, l.rule_set,
      l.rule_hash, (SELECT json_object_agg(y.year, y.light) FROM app.project_light_year y
        WHERE y.project_id = l.project_id) AS years
    FROM app.project_light l WHERE l.project_id = ANY (${[...ids]}::uuid[])`.execute(trx);
  return rows;
}

/** All projects of which lights are kept. */
export async function keptProjects(trx: ReadTrx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT project_id AS id FROM app.project_light UNION SELECT project_id FROM app.project_light_year`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Puts rows in the place of what was kept of the same projects. */
export async function writeKept(trx: Trx, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    INSERT INTO app.project_light AS kept
    SELECT * FROM jsonb_populate_recordset(NULL::app.project_light, ${JSON.stringify(rows)}::jsonb) ORDER BY project_id
    ON CONFLICT (project_id) DO UPDATE SET territory_id = excluded.territory_id, light = excluded.light,
      since = excluded.since, axes = excluded.axes, axes_since = excluded.axes_since, judged_on = excluded.judged_on,
      rule_set = excluded.rule_set, rule_hash = excluded.rule_hash`.execute(trx);
}

/** Puts the years of projects in the place of all that were kept of them. */
export async function writeYears(trx: Trx, ids: readonly string[], rows: readonly YearRow[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    DELETE FROM app.project_light_year y WHERE y.project_id = ANY (${[...ids]}::uuid[])
      AND NOT EXISTS (SELECT FROM unnest(${rows.map((row) => row.project_id)}::uuid[], ${rows.map((row) => row.year)}::int[])
        AS now (project_id, year) WHERE now.project_id = y.project_id AND now.year = y.year)`.execute(trx);
  await sql`
    INSERT INTO app.project_light_year
    SELECT * FROM jsonb_populate_recordset(NULL::app.project_light_year, ${JSON.stringify(rows)}::jsonb)
    ORDER BY project_id, year
    ON CONFLICT (project_id, year) DO UPDATE SET territory_id = excluded.territory_id, light = excluded.light`.execute(
    trx,
  );
}

export async function addChanges(trx: Trx, rows: readonly ChangeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    INSERT INTO app.light_change
    SELECT * FROM jsonb_populate_recordset(NULL::app.light_change, ${JSON.stringify(rows)}::jsonb)
    ORDER BY project_id, axis`.execute(trx);
}

/** Forgets what is kept of projects that are void or were merged into another. */
export async function forgetKept(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`DELETE FROM app.project_light_year WHERE project_id = ANY (${[...ids]}::uuid[])`.execute(trx);
  await sql`DELETE FROM app.project_light WHERE project_id = ANY (${[...ids]}::uuid[])`.execute(trx);
}

/**
 * Lets nobody else judge these projects until the transaction ends; answers those that are there to be judged. In the order
 * of ids, as batches lock them, so that two who meet wait for each other and never in a circle.
 */
export async function lockProjects(trx: Trx, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; live: boolean }>`
    SELECT id, NOT void AND survivor_id IS NULL AS live FROM app.project WHERE id = ANY (${[...ids]}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`.execute(trx);
  return rows.flatMap(({ id, live }) => (live ? [id] : []));
}

/**
 * Projects whose lights a batch may have turned: its own, those that its requests about lights are made for, and those that
 * came from its leads, where funds in place are reported.
 */
export async function projectsTouched(trx: ReadTrx, batchNr: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT r.entity_id AS id FROM app.revision r WHERE r.batch_nr = ${batchNr} AND r.entity_kind = 'project'
    UNION
    SELECT e.exception_project::uuid FROM app.revision r JOIN app.exception e ON e.id = r.entity_id
    WHERE r.batch_nr = ${batchNr} AND r.entity_kind = 'exception'
    UNION
    SELECT k.to_id FROM app.revision r JOIN app.entity_link k ON k.from_id = r.entity_id
    WHERE r.batch_nr = ${batchNr} AND r.entity_kind = 'lead' AND k.kind = 'lead-project' AND NOT k.void`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Approved reasons of some projects. */
export interface ExcuseRow {
  readonly project: string;
  readonly axis: 'START' | 'PROGRESS' | 'FUNDS' | 'STATISTICS';
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

export async function approvedReasons(trx: ReadTrx, ids: readonly string[]): Promise<readonly ExcuseRow[]> {
  const { rows } = await sql<ExcuseRow>`
    SELECT exception_project AS project, exception_axis AS axis, exception_from AS "from", exception_until AS until,
      exception_reason AS reason
    FROM app.exception WHERE NOT void AND exception_type = 'REASON' AND exception_status = 'APPROVED'
      AND exception_project = ANY (${[...ids]}::text[]) ORDER BY created_nr DESC`.execute(trx);
  return rows;
}
