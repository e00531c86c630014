import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

export interface RunningTolerance {
  readonly id: string;
  readonly leaf: number;
  readonly name: string;
  /** Milestone that was let pass with something lacking. */
  readonly code: string;
  readonly cureBy: string;
}

/** Tolerance passes that are not cured and whose day is not over. */
export async function runningTolerances(trx: ReadTrx, today: string): Promise<readonly RunningTolerance[]> {
  const { rows } = await sql<RunningTolerance>`
    SELECT p.id, p.territory_id AS leaf, p.project_name AS name, m.code, m.ms_cure_by AS "cureBy"
    FROM app.project_milestone m JOIN app.project p ON p.id = m.project_id
    WHERE NOT p.void AND p.survivor_id IS NULL AND m.ms_cure_by >= ${today} AND m.ms_cured_on IS NULL
    ORDER BY m.ms_cure_by, p.id, m.code`.execute(trx);
  return rows;
}

export interface TurnedRed {
  readonly id: string;
  readonly leaf: number;
  readonly name: string;
  /** Batch or pass that turned it. */
  readonly nr: number;
}

/** Projects whose light as a whole turned red on a day; one that is judged for the first time has not turned. */
export async function turnedRed(trx: ReadTrx, day: string): Promise<readonly TurnedRed[]> {
  const { rows } = await sql<TurnedRed>`
    SELECT p.id, p.territory_id AS leaf, p.project_name AS name, c.made_nr AS nr
    FROM app.light_change c JOIN app.project p ON p.id = c.project_id
    WHERE c.axis = 'ALL' AND c.day = ${day}::date AND c.became = 'RED' AND c.was IS NOT NULL
      AND NOT p.void AND p.survivor_id IS NULL
    ORDER BY p.id`.execute(trx);
  return rows;
}
