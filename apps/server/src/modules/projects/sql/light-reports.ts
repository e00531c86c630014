import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** What one project reported over some years. */
export interface ReportRow {
  readonly id: string;
  /** `2026M10`, the amount since January and that of the month; null: none was reported. */
  readonly months: readonly (readonly [period: string, ytd: number | null, month: number | null])[] | null;
  /** Planned amounts by year, `2026Y`. */
  readonly plans: Readonly<Record<string, number | null>> | null;
}

/**
 * The reports of projects from one month on, and their yearly plans; one row a project. Looked up project by project: for
 * many at once the planner expects so few rows of a scope that it reads all reports of those months instead.
 */
export async function reportRows(
  trx: ReadTrx,
  ids: readonly string[],
  from: { readonly month: string; readonly year: string },
): Promise<readonly ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    SELECT i.id, m.months, y.plans FROM unnest(${[...ids]}::uuid[]) AS i (id)
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_array(period, ytd_done_amt, month_done_amt)) AS months FROM app.project_month
      WHERE project_id = i.id AND period >= ${from.month} AND (ytd_done_amt IS NOT NULL OR month_done_amt IS NOT NULL)
    ) AS m
    CROSS JOIN LATERAL (
      SELECT json_object_agg(period, annual_plan_amt) AS plans FROM app.project_year
      WHERE project_id = i.id AND period >= ${from.year}
    ) AS y`.execute(trx);
  return rows;
}
