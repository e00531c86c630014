import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { FundsPromise } from '../domain/lights/funds-due.ts';

/** What the ledger says of a project, as lights ask it; dates as they were written. */
export interface LightRow {
  readonly id: string;
  readonly territory_id: number;
  readonly name: string;
  readonly plan_start: string | null;
  readonly actual_start: string | null;
  readonly completed: string | null;
  readonly suspended: boolean;
  readonly suspended_on: string | null;
  readonly exited: boolean;
  readonly total_investment: number | null;
  readonly stat_entered: boolean | null;
  readonly stat_month: string | null;
  readonly annual_plan: number | null;
  readonly ytd_done: number | null;
  readonly month_done: number | null;
  /** Null: nothing was promised. */
  readonly funds_due: readonly FundsPromise[] | null;
  readonly funds_in_place: number | null;
}

export interface LightQuestion {
  readonly ids: readonly string[];
  /** `2026M10`, and the year it lies in. */
  readonly month: string;
  readonly year: string;
  /** Milestones count from this level of evidence on; the ledger's own columns are of the first. */
  readonly evidence: number;
}

/**
 * One row a project, set by set: milestones that count stand before the ledger's own columns; funds are those of the leads
 * that the project came from, and what was promised of them. Figures of the year and the month are looked up project by
 * project (OFFSET 0 keeps it so): a month holds a report of every project, of which a part wants few.
 */
export async function lightRows(trx: ReadTrx, question: LightQuestion): Promise<readonly LightRow[]> {
  const { ids, month, year, evidence } = question;
  const chosen = (column: string) => sql`${sql.ref(column)} = ANY (${[...ids]}::uuid[])`;
  const own = evidence <= 1;
  const { rows } = await sql<LightRow>`
    WITH reached AS MATERIALIZED (
      SELECT m.project_id, max(m.ms_actual) FILTER (WHERE m.code = 'M70') AS start,
        max(m.ms_actual) FILTER (WHERE m.code = 'M80') AS stat, max(m.ms_actual) FILTER (WHERE m.code = 'M100') AS completed
      FROM app.project_milestone m
      WHERE m.code IN ('M70', 'M80', 'M100') AND coalesce(m.ms_evidence, 1) >= ${evidence} AND ${chosen('m.project_id')}
      GROUP BY 1
    ), promised AS MATERIALIZED (
      SELECT c.project_id,
        json_agg(json_build_object('due', c.commit_due, 'target', c.commit_target::text, 'unit', c.commit_unit)) AS due
      FROM app.project_commitment c
      WHERE c.code LIKE 'FUNDS_IN_PLACE%' AND c.commit_due IS NOT NULL AND ${chosen('c.project_id')}
      GROUP BY 1
    ), brought AS MATERIALIZED (
      SELECT k.to_id AS project_id, sum(l.funds_in_place)::bigint AS funds
      FROM app.entity_link k JOIN app.lead l ON l.id = k.from_id AND NOT l.void AND l.survivor_id IS NULL
      WHERE k.kind = 'lead-project' AND NOT k.void AND ${chosen('k.to_id')}
      GROUP BY 1
    )
    SELECT p.id, p.territory_id, p.project_name AS name, p.plan_start,
      coalesce(r.start, CASE WHEN ${own} THEN p.actual_start END) AS actual_start,
      coalesce(r.completed, CASE WHEN ${own} THEN p.actual_complete END) AS completed,
      p.suspended_on IS NOT NULL
        OR coalesce(p.project_status = 'SUSPENDED' AND p.resumed_on IS NULL, false) AS suspended, p.suspended_on, p.exit_reason IS NOT NULL AS exited,
      p.total_investment, CASE WHEN ${own} THEN p.is_stat_entered END AS stat_entered,
      coalesce(r.stat, CASE WHEN ${own} THEN p.stat_in_month END) AS stat_month,
      y.annual_plan_amt AS annual_plan, m.ytd_done_amt AS ytd_done, m.month_done_amt AS month_done,
      f.due AS funds_due, b.funds AS funds_in_place
    FROM app.project p
    LEFT JOIN reached r ON r.project_id = p.id
    LEFT JOIN LATERAL (SELECT annual_plan_amt FROM app.project_year
      WHERE project_id = p.id AND period = ${year} OFFSET 0) y ON true
    LEFT JOIN LATERAL (SELECT ytd_done_amt, month_done_amt FROM app.project_month
      WHERE project_id = p.id AND period = ${month} OFFSET 0) m ON true
    LEFT JOIN promised f ON f.project_id = p.id
    LEFT JOIN brought b ON b.project_id = p.id
    WHERE NOT p.void AND p.survivor_id IS NULL AND ${chosen('p.id')}`.execute(trx);
  return rows;
}

/** The light that the ledger last reports of a project, or that of a month. */
export async function reportedLight(
  trx: ReadTrx,
  projectId: string,
  period: string | null,
): Promise<{ readonly light: 'GREEN' | 'YELLOW' | 'RED'; readonly period: string } | null> {
  const { rows } = await sql<{ light: 'GREEN' | 'YELLOW' | 'RED'; period: string }>`
    SELECT light, period FROM app.project_month
    WHERE project_id = ${projectId} AND light IS NOT NULL
      AND (${period}::text IS NULL OR period = ${period}) ORDER BY period DESC LIMIT 1`.execute(trx);
  return rows[0] ?? null;
}
