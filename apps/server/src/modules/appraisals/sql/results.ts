import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface FinalRow {
  readonly id: string;
  readonly total: number;
  readonly class: string | null;
  readonly investment: number | null;
  readonly units: readonly string[] | null;
  readonly industry: string | null;
  readonly place: string;
}

/** The confirmed final sheets in sight that nothing replaced, with what their projects are grouped and weighed by. */
export async function finalRows(trx: ReadTrx): Promise<readonly FinalRow[]> {
  const { rows } = await sql<FinalRow>`
    SELECT a.id, a.appr_total::float8 AS total, a.appr_class AS class, p.total_investment::float8 AS investment,
      p.resp_unit AS units, p.industry_name AS industry, t.name AS place
    FROM app.appraisal a JOIN app.project p ON p.id = a.appr_project::uuid JOIN app.territory t ON t.id = p.territory_id
    WHERE NOT a.void AND a.appr_stage = 'FINAL' AND a.appr_status = 'CONFIRMED' AND NOT EXISTS (
      SELECT FROM app.appraisal n WHERE NOT n.void AND n.appr_replaces = a.id::text AND n.appr_status = 'CONFIRMED')
    ORDER BY t.sort_order, p.project_name, a.id`.execute(trx);
  return rows;
}
