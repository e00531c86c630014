import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface OverdueBlocker {
  readonly id: string;
  readonly territoryId: number;
  readonly title: string;
  readonly factor: string | null;
  readonly units: readonly string[];
  /** The day, or the month where no day was given. */
  readonly due: string;
  /** Whole days past due, counted from the end of the month where no day was given. */
  readonly days: number;
}

/** Blockers past their promised day and neither resolved nor closed; a promise for a month runs until its last day. */
export async function overdueBlockers(trx: ReadTrx, today: string): Promise<readonly OverdueBlocker[]> {
  const { rows } = await sql<OverdueBlocker>`
    SELECT id, territory_id AS "territoryId", coalesce(project_name, blocker_desc) AS title, factor_type AS factor,
      coalesce(resp_unit, '{}') AS units, due_date AS due, (${today}::date - due_day) AS days
    FROM app.blocker b, LATERAL (SELECT CASE WHEN length(due_date) = 7
      THEN (due_date || '-01')::date + interval '1 month' - interval '1 day' ELSE due_date::date END::date AS due_day) d
    WHERE NOT void AND survivor_id IS NULL AND closed_date IS NULL
      AND coalesce(status, 'OPEN') NOT IN ('RESOLVED', 'VERIFIED')
      AND due_date ~ '^\\d{4}-\\d{2}(-\\d{2})?$' AND due_day < ${today}::date
    ORDER BY days DESC, id`.execute(trx);
  return rows;
}
