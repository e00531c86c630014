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

/** The reports of projects from one month on, and their yearly plans; one row a project that has any. */
export async function reportRows(
  trx: ReadTrx,
  ids: readonly string[],
  from: { readonly month: string; readonly year: string },
): Promise<readonly ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    WITH month AS (
      SELECT project_id, json_agg(json_build_array(period, ytd_done_amt, month_done_amt)) AS months
      FROM app.project_month WHERE project_id = ANY (${[...ids]}::uuid[]) AND period >= ${from.month}
        AND (ytd_done_amt IS NOT NULL OR month_done_amt IS NOT NULL)
      GROUP BY project_id
    ), plan AS (
      SELECT project_id, json_object_agg(period, annual_plan_amt) AS plans
      FROM app.project_year WHERE project_id = ANY (${[...ids]}::uuid[]) AND period >= ${from.year}
      GROUP BY project_id
    )
    SELECT coalesce(m.project_id, y.project_id) AS id, m.months, y.plans FROM month m FULL JOIN plan y USING (project_id)`.execute(
    trx,
  );
  return rows;
}
