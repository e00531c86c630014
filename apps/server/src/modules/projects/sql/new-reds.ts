import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface NewRed {
  readonly id: string;
  readonly territoryId: number;
  readonly name: string;
  readonly units: readonly string[];
  readonly month: string;
}

/** Projects that the ledger reports red in the latest month with lights, and did not the month before. */
export async function newReportedReds(trx: ReadTrx, latestMonth: string): Promise<readonly NewRed[]> {
  const { rows } = await sql<NewRed>`
    WITH months AS (
      SELECT DISTINCT period FROM app.project_month WHERE light IS NOT NULL AND period <= ${latestMonth}
      ORDER BY period DESC LIMIT 2
    )
    SELECT p.id, p.territory_id AS "territoryId", p.project_name AS name, coalesce(p.resp_unit, '{}') AS units,
      m.period AS month
    FROM app.project p JOIN app.project_month m ON m.project_id = p.id
    WHERE NOT p.void AND p.survivor_id IS NULL AND m.light = 'RED' AND m.period = (SELECT max(period) FROM months)
      AND NOT EXISTS (SELECT 1 FROM app.project_month b WHERE b.project_id = p.id AND b.light = 'RED'
        AND b.period = (SELECT min(period) FROM months) AND b.period < m.period)
    ORDER BY p.project_name, p.id`.execute(trx);
  return rows;
}
