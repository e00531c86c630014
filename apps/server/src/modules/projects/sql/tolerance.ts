import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** A project with the gates that it passed with something lacking and did not make good in time. */
export interface BrokenPass {
  readonly id: string;
  readonly version: number;
  readonly territory_id: number;
  readonly gates: readonly { readonly code: string; readonly cureBy: string; readonly lacking: readonly string[] }[];
}

/** Passes whose day of cure lies before today and of which that has not been recorded; projects that left are past it. */
export async function brokenPasses(trx: ReadTrx, today: string): Promise<readonly BrokenPass[]> {
  const { rows } = await sql<BrokenPass>`
    SELECT p.id, p.version, p.territory_id,
      jsonb_agg(jsonb_build_object('code', m.code, 'cureBy', m.ms_cure_by, 'lacking', m.ms_lacking) ORDER BY m.code) AS gates
    FROM app.project_milestone m JOIN app.project p ON p.id = m.project_id
    WHERE m.ms_cure_by < ${today} AND m.ms_cured_on IS NULL AND m.ms_reopened_on IS NULL
      AND cardinality(m.ms_lacking) > 0 AND NOT p.void AND p.survivor_id IS NULL AND p.exit_reason IS NULL
    GROUP BY p.id ORDER BY p.id`.execute(trx);
  return rows;
}
