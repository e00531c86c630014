import type { AgencyResponse } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { BlockerRow, HeldRow, PromiseRow } from '../tables.ts';

const COLUMNS = sql`b.id, b.version, b.territory_id, b.blocker_desc AS description, b.factor_type AS factor, b.level, b.status,
  b.resp_unit AS units, b.raised_date AS raised, b.due_date AS promised, b.blocker_level_since AS since,
  b.blocker_resolved_by AS resolved_by, b.blocker_reopens AS reopens, b.blocker_cause AS cause`;

const LIVE = sql`NOT b.void AND b.survivor_id IS NULL`;

/** Blockers that are not closed yet; those of one project, or the one asked for whatever its state. */
export async function openBlockers(
  trx: ReadTrx,
  asked: { readonly project?: string | undefined; readonly blocker?: string | undefined },
): Promise<readonly BlockerRow[]> {
  const where = asked.blocker === undefined ? sql`b.status IS DISTINCT FROM 'VERIFIED'` : sql`b.id = ${asked.blocker}`;
  const held =
    asked.project === undefined
      ? sql``
      : sql`AND EXISTS (SELECT FROM app.entity_link l WHERE l.kind = 'blocker-project' AND l.from_id = b.id
          AND l.to_id = ${asked.project} AND NOT l.void)`;
  const { rows } = await sql<BlockerRow>`
    SELECT ${COLUMNS} FROM app.blocker b WHERE ${LIVE} AND ${where} ${held}`.execute(trx);
  return rows;
}

/** The blockers with these ids that the reader sees. */
export async function blockersById(trx: ReadTrx, ids: readonly string[]): Promise<readonly BlockerRow[]> {
  const { rows } = await sql<BlockerRow>`
    SELECT ${COLUMNS} FROM app.blocker b WHERE ${LIVE} AND b.id = ANY(${ids}::uuid[])`.execute(trx);
  return rows;
}

/** Blockers whose clock an act has started and nothing has stopped. */
export async function runningBlockers(trx: ReadTrx): Promise<readonly BlockerRow[]> {
  const { rows } = await sql<BlockerRow>`
    SELECT ${COLUMNS} FROM app.blocker b
    WHERE ${LIVE} AND b.blocker_level_since IS NOT NULL AND b.status IN ('ASSIGNED', 'WORKING', 'ESCALATED', 'REOPENED')
    ORDER BY b.id`.execute(trx);
  return rows;
}

/** The projects that each blocker holds. */
export async function heldProjects(trx: ReadTrx, blockers: readonly string[]): Promise<readonly HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    SELECT l.from_id AS blocker, p.id AS project, p.project_name AS name
    FROM app.entity_link l JOIN app.project p ON p.id = l.to_id AND NOT p.void AND p.survivor_id IS NULL
    WHERE l.kind = 'blocker-project' AND l.from_id = ANY(${blockers}::uuid[]) AND NOT l.void ORDER BY p.id`.execute(
    trx,
  );
  return rows;
}

/** What the projects promised under the codes. */
export async function promisesOf(
  trx: ReadTrx,
  projects: readonly string[],
  codes: readonly string[],
): Promise<readonly PromiseRow[]> {
  const { rows } = await sql<PromiseRow>`
    SELECT project_id AS project, code, commit_target::text AS target, commit_unit AS unit FROM app.project_commitment
    WHERE project_id = ANY(${projects}::uuid[]) AND code = ANY(${codes}::text[]) AND commit_target IS NOT NULL`.execute(
    trx,
  );
  return rows;
}

/** The blockers laid to the root causes, of every state. */
export async function blockersOfCauses(trx: ReadTrx, causes: readonly string[]): Promise<readonly BlockerRow[]> {
  const { rows } = await sql<BlockerRow>`
    SELECT ${COLUMNS} FROM app.blocker b WHERE ${LIVE} AND b.blocker_cause = ANY(${causes}::text[])`.execute(trx);
  return rows;
}

/**
 * How quickly each unit answers, slowest first: days from being raised to being resolved, over what is resolved or closed;
 * dates without a day tell nothing. A blocker with two units counts for both.
 */
export async function responseByUnit(trx: ReadTrx): Promise<readonly AgencyResponse[]> {
  const { rows } = await sql<AgencyResponse>`
    WITH answered AS (
      SELECT u.unit, b.status IN ('RESOLVED', 'VERIFIED') AS closed, coalesce(b.blocker_reopens, 0) > 0 AS reopened,
        CASE WHEN b.status IN ('RESOLVED', 'VERIFIED') AND length(b.closed_date) = 10
            AND length(coalesce(b.raised_date, b.blocker_assigned_on)) = 10
          THEN b.closed_date::date - coalesce(b.raised_date, b.blocker_assigned_on)::date END AS days
      FROM app.blocker b CROSS JOIN LATERAL unnest(b.resp_unit) AS u (unit) WHERE ${LIVE}
    )
    SELECT unit, count(*)::int AS blockers, count(*) FILTER (WHERE closed)::int AS closed,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY days)::float8 AS median,
      percentile_cont(0.95) WITHIN GROUP (ORDER BY days)::float8 AS p95, count(*) FILTER (WHERE reopened)::int AS reopened
    FROM answered GROUP BY unit ORDER BY median DESC NULLS LAST, blockers DESC, unit`.execute(trx);
  return rows;
}
