import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface FactRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly owner: string | null;
  readonly content: string | null;
  readonly total: string | null;
  readonly done_period: string | null;
  readonly done: string | null;
  readonly plan_period: string | null;
  readonly plan: string | null;
  readonly progress_period: string | null;
  readonly progress: string | null;
  readonly light: 'GREEN' | 'YELLOW' | 'RED' | null;
}

/** What the ledger says of projects now: the latest month with an amount, its year's plan, the latest progress in words. */
export async function siteFactRows(trx: ReadTrx, ids: readonly string[]): Promise<readonly FactRow[]> {
  const { rows } = await sql<FactRow>`
    SELECT p.id, p.project_name AS name, t.name AS unit, p.owner, p.build_content AS content,
      p.total_investment::text AS total, m.period AS done_period, m.ytd_done_amt::text AS done,
      y.period AS plan_period, y.annual_plan_amt::text AS plan, w.period AS progress_period,
      w.visual_progress AS progress, l.light
    FROM app.project p JOIN app.territory t ON t.id = p.territory_id
    LEFT JOIN LATERAL (SELECT period, ytd_done_amt FROM app.project_month
      WHERE project_id = p.id AND ytd_done_amt IS NOT NULL ORDER BY period DESC LIMIT 1) m ON true
    LEFT JOIN app.project_year y ON y.project_id = p.id AND y.period = left(m.period, 4) || 'Y'
      AND y.annual_plan_amt IS NOT NULL
    LEFT JOIN LATERAL (SELECT period, visual_progress FROM app.project_month
      WHERE project_id = p.id AND visual_progress IS NOT NULL ORDER BY period DESC LIMIT 1) w ON true
    LEFT JOIN app.project_light l ON l.project_id = p.id
    WHERE p.id = ANY(${ids}::uuid[])`.execute(trx);
  return rows;
}

/** What holds projects up: their blockers that are not closed, those raised first in front. */
export async function siteBlockers(
  trx: ReadTrx,
  ids: readonly string[],
): Promise<readonly { readonly project: string; readonly id: string; readonly text: string }[]> {
  const { rows } = await sql<{ project: string; id: string; text: string }>`
    SELECT k.to_id AS project, b.id, b.blocker_desc AS text
    FROM app.entity_link k JOIN app.blocker b ON b.id = k.from_id AND NOT b.void AND b.survivor_id IS NULL
    WHERE k.kind = 'blocker-project' AND NOT k.void AND k.to_id = ANY(${ids}::uuid[])
      AND b.status IS DISTINCT FROM 'VERIFIED' AND b.blocker_desc IS NOT NULL
    ORDER BY b.raised_date NULLS LAST, b.id`.execute(trx);
  return rows;
}

export interface KnownPoint {
  readonly project: string;
  readonly visit: string | null;
  readonly tour: string | null;
}

/** Where projects were found to be: by the latest visit that was located, and by the latest tour before. */
export async function knownPoints(trx: ReadTrx, ids: readonly string[]): Promise<readonly KnownPoint[]> {
  const { rows } = await sql<KnownPoint>`
    SELECT p.id AS project, v.visit_point AS visit, s.site_point AS tour
    FROM unnest(${ids}::uuid[]) AS p (id)
    LEFT JOIN LATERAL (SELECT visit_point FROM app.visit
      WHERE visit_project = p.id::text AND visit_point IS NOT NULL AND NOT void
      ORDER BY visit_day DESC NULLS LAST, id DESC LIMIT 1) v ON true
    LEFT JOIN LATERAL (SELECT site_point FROM app.tour_site JOIN app.tour t ON t.id = tour_id AND NOT t.void
      WHERE site_project = p.id::text AND site_point IS NOT NULL
      ORDER BY t.tour_day DESC, t.id LIMIT 1) s ON true`.execute(trx);
  return rows;
}

export interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly entrant: string;
  readonly state: 'PREPARING' | 'UNDER_WAY' | 'NEW' | 'PRODUCING';
  readonly light: 'GREEN' | 'YELLOW' | 'RED' | null;
  readonly total: string | null;
}

export interface CandidateFilter {
  readonly leaf: number;
  /** The present month and the first that counts as new, as numbers: 202611. */
  readonly month: number;
  readonly newFrom: number;
  /** The stage of coming into production, as the milestones number it. */
  readonly producing: number;
  readonly state?: string | undefined;
  readonly light?: string | undefined;
  readonly search?: string | undefined;
}

/**
 * Projects that a tour of an office could see, by unit and name, each with the unit right below the office that it lies in,
 * and how many there are.
 */
export async function candidateRows(
  trx: ReadTrx,
  { leaf, month, newFrom, producing, state, light, search }: CandidateFilter,
  limit: number,
): Promise<{ readonly total: number; readonly rows: readonly CandidateRow[] }> {
  const { rows } = await sql<CandidateRow & { whole: number }>`
    WITH RECURSIVE office AS (
      SELECT CASE WHEN kind = 'OWN' THEN coalesce(parent_id, id) ELSE id END AS id FROM app.territory WHERE id = ${leaf}
    ), below AS (
      SELECT t.id, t.name AS entrant, t.sort_order FROM app.territory t JOIN office ON t.parent_id = office.id
      UNION ALL SELECT t.id, below.entrant, below.sort_order FROM app.territory t JOIN below ON t.parent_id = below.id
    ), project AS (
      SELECT p.id, p.project_name AS name, t.name AS unit, coalesce(b.entrant, t.name) AS entrant, b.sort_order,
        l.light, p.total_investment::text AS total,
        CASE
          WHEN made.month >= ${newFrom} AND made.month <= ${month} THEN 'NEW'
          WHEN made.month <= ${month} THEN 'PRODUCING'
          WHEN w.started <= ${month} THEN 'UNDER_WAY'
          ELSE 'PREPARING'
        END AS state
      FROM app.project p JOIN app.territory t ON t.id = p.territory_id
      LEFT JOIN below b ON b.id = p.territory_id
      LEFT JOIN app.project_light l ON l.project_id = p.id
      LEFT JOIN app.wall_project w ON w.project_id = p.id
      LEFT JOIN LATERAL (SELECT min(u.month) AS month FROM unnest(w.benefit_months, w.benefit_stages) AS u (month, stage)
        WHERE u.stage >= ${producing}) made ON true
      WHERE NOT p.void AND p.survivor_id IS NULL AND p.exited_on IS NULL
    )
    SELECT id, name, unit, entrant, state, light, total, count(*) OVER ()::int AS whole FROM project
    WHERE (${state ?? null}::text IS NULL OR state = ${state ?? null})
      AND (${light ?? null}::text IS NULL OR light = ${light ?? null})
      AND (${search ?? null}::text IS NULL OR strpos(name, ${search ?? null}) > 0 OR strpos(unit, ${search ?? null}) > 0)
    ORDER BY sort_order NULLS FIRST, unit, name, id LIMIT ${limit}`.execute(trx);
  return { total: rows[0]?.whole ?? 0, rows: rows.map(({ whole: _, ...row }) => row) };
}

/** The projects among some that the asker may see and that still stand under their own names. */
export async function openProjects(trx: ReadTrx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, project_name AS name FROM app.project
    WHERE id = ANY(${ids}::uuid[]) AND NOT void AND survivor_id IS NULL`.execute(trx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
