import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { CauseRow, HeldProjectRow, HistoryRow, RemovedRow } from '../tables.ts';

const COLUMNS = sql`c.id, c.version, c.territory_id, c.cause_title AS title, c.cause_factor AS factor, c.cause_unit AS unit,
  c.cause_note AS note, c.cause_due AS due, c.cause_capacity AS capacity, c.cause_closed_on AS closed_on,
  c.cause_closed_by AS closed_by`;

/** All root causes that the reader sees, or those with the ids. */
export async function readCauses(trx: ReadTrx, ids: readonly string[] | null): Promise<readonly CauseRow[]> {
  const named = ids === null ? sql`` : sql`AND c.id = ANY(${ids}::uuid[])`;
  const { rows } = await sql<CauseRow>`
    SELECT ${COLUMNS} FROM app.cause c WHERE NOT c.void ${named} ORDER BY c.id`.execute(trx);
  return rows;
}

/** How held projects stand: the milestone they came to, their light as it is kept, when they mean to produce. */
export async function heldStandings(trx: ReadTrx, projects: readonly string[]): Promise<readonly HeldProjectRow[]> {
  const { rows } = await sql<HeldProjectRow>`
    SELECT p.id, p.project_name AS name, p.territory_id AS "territoryId", p.plan_produce AS "planProduce", l.light,
      w.build_stages[cardinality(w.build_stages)] AS stage
    FROM app.project p LEFT JOIN app.project_light l ON l.project_id = p.id
    LEFT JOIN app.wall_project w ON w.project_id = p.id
    WHERE p.id = ANY(${projects}::uuid[])`.execute(trx);
  return rows;
}

/** Blockers that were taken off a root cause and are not laid to it now. */
export async function removedFrom(trx: ReadTrx, cause: string): Promise<readonly RemovedRow[]> {
  const { rows } = await sql<RemovedRow>`
    SELECT b.id, coalesce(b.blocker_desc, '') AS description, m.member_until AS on, coalesce(m.member_reason, '') AS reason
    FROM app.cause_member m JOIN app.blocker b ON b.id = m.code::uuid AND NOT b.void
    WHERE m.cause_id = ${cause} AND m.member_until IS NOT NULL AND b.blocker_cause IS DISTINCT FROM ${cause}
    ORDER BY m.member_until DESC, b.id`.execute(trx);
  return rows;
}

/** The latest batches on a root cause and on its blockers, newest first. */
export async function causeHistory(
  trx: ReadTrx,
  cause: string,
  blockers: readonly string[],
  limit: number,
): Promise<readonly HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    SELECT b.id, b.nr, b.title, b.confirmed_at AS at, b.confirmed_by AS by,
      array_remove(array_agg(DISTINCT k.blocker_desc), NULL) AS blockers
    FROM app.revision r JOIN app.batch b ON b.nr = r.batch_nr LEFT JOIN app.blocker k ON k.id = r.entity_id
    WHERE r.entity_id = ANY(${[cause, ...blockers]}::uuid[])
    GROUP BY b.id, b.nr, b.title, b.confirmed_at, b.confirmed_by ORDER BY b.nr DESC LIMIT ${limit}`.execute(trx);
  return rows;
}
