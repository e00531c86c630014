import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** A figure that stands on a sheet, with what tells whose it is. */
export interface StandingFigure {
  readonly sheet: string;
  readonly scheme: string;
  readonly rule: string;
  readonly column: string;
  readonly from: 'LEDGER' | 'RESULT' | 'ENTERED' | null;
  readonly sources: readonly string[];
}

/** The figures of sheets that have a value. */
export async function standingFigures(trx: ReadTrx, sheets: readonly string[]): Promise<readonly StandingFigure[]> {
  const { rows } = await sql<StandingFigure>`
    SELECT a.id AS sheet, a.appr_scheme AS scheme, a.appr_rule AS rule, f.figure_column AS column, f.figure_from AS from,
      coalesce(f.figure_sources, '{}') AS sources
    FROM app.appraisal a JOIN app.appraisal_figure f ON f.appraisal_id = a.id
    WHERE a.id = ANY (${sheets}::uuid[]) AND f.figure_number IS NOT NULL`.execute(trx);
  return rows;
}
