import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface ProjectName {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly territory_id: number;
  readonly total: number | null;
  readonly contracted: number | null;
}

/** Projects in force that the reader sees, with what reports may call their investment. */
export async function projectNames(trx: ReadTrx): Promise<readonly ProjectName[]> {
  const { rows } = await sql<ProjectName>`
    SELECT p.id, p.project_name AS name, p.owner, p.territory_id, p.total_investment::float8 AS total,
      l.contracted_amt::float8 AS contracted
    FROM app.project p
    LEFT JOIN app.entity_link k ON k.kind = 'lead-project' AND k.to_id = p.id AND NOT k.void
    LEFT JOIN app.lead l ON l.id = k.from_id AND NOT l.void
    WHERE NOT p.void AND p.survivor_id IS NULL AND p.project_name IS NOT NULL`.execute(trx);
  return rows;
}

export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly owner: string | null;
  readonly territory_id: number;
  readonly place: string;
  readonly lead_id: string | null;
  readonly contracted: number | null;
  /** Own columns by field id. */
  readonly values: Readonly<Record<string, number | null>>;
}

export async function projectsOf(trx: ReadTrx, ids: readonly string[]): Promise<readonly ProjectRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ProjectRow>`
    SELECT p.id, p.project_name AS name, p.project_code AS code, p.owner, p.territory_id, t.name AS place, l.id AS lead_id,
      l.contracted_amt::float8 AS contracted,
      jsonb_build_object('totalInvestment', p.total_investment, 'fixedInvestment', p.fixed_investment) AS values
    FROM app.project p JOIN app.territory t ON t.id = p.territory_id
    LEFT JOIN app.entity_link k ON k.kind = 'lead-project' AND k.to_id = p.id AND NOT k.void
    LEFT JOIN app.lead l ON l.id = k.from_id AND NOT l.void
    WHERE p.id = ANY(${ids}::uuid[]) AND NOT p.void AND p.survivor_id IS NULL`.execute(trx);
  return rows;
}

export interface PeriodFigure {
  readonly project_id: string;
  readonly field: 'annualPlanAmt' | 'ytdDoneAmt' | 'cumDoneAmt';
  readonly sub: string;
  readonly value: number;
}

/** Amounts of projects by year and month. */
export async function periodFigures(
  trx: ReadTrx,
  ids: readonly string[],
  subs: readonly string[],
): Promise<readonly PeriodFigure[]> {
  if (ids.length === 0 || subs.length === 0) return [];
  const { rows } = await sql<PeriodFigure>`
    SELECT y.project_id, 'annualPlanAmt' AS field, y.period AS sub, y.annual_plan_amt::float8 AS value FROM app.project_year y
    WHERE y.project_id = ANY(${ids}::uuid[]) AND y.period = ANY(${subs}::text[]) AND y.annual_plan_amt IS NOT NULL
    UNION ALL
    SELECT m.project_id, f.field, m.period, f.value::float8 FROM app.project_month m
    CROSS JOIN LATERAL (VALUES ('ytdDoneAmt', m.ytd_done_amt), ('cumDoneAmt', m.cum_done_amt)) AS f (field, value)
    WHERE m.project_id = ANY(${ids}::uuid[]) AND m.period = ANY(${subs}::text[]) AND f.value IS NOT NULL`.execute(trx);
  return rows;
}

export interface ObservationRow {
  readonly id: string;
  readonly territory_id: number;
  readonly indicator_id: string | null;
  readonly indicator_name: string;
  readonly subject: string | null;
  readonly period: string;
  readonly value_kind: string | null;
  readonly value: number;
  readonly unit: string | null;
  readonly report_title: string | null;
}

/** Figures of some indicators, by code or by name, on some leaves. */
export async function observationsOf(
  trx: ReadTrx,
  ids: readonly string[],
  names: readonly string[],
  leaves: readonly number[],
): Promise<readonly ObservationRow[]> {
  const { rows } = await sql<ObservationRow>`
    SELECT id, territory_id, indicator_id, indicator_name, subject, period, value_kind, value::float8 AS value, unit,
      report_title
    FROM app.observation
    WHERE NOT void AND survivor_id IS NULL AND territory_id = ANY(${leaves}::int[]) AND value IS NOT NULL
      AND period IS NOT NULL AND (indicator_id = ANY(${ids}::text[]) OR indicator_name = ANY(${names}::text[]))`.execute(
    trx,
  );
  return rows;
}
