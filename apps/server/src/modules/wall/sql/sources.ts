import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** Where facts are read from: the current tables, or what they were at an earlier moment. Each stands after FROM. */
export interface FactSource {
  readonly project: RawBuilder<unknown>;
  readonly year: RawBuilder<unknown>;
  readonly listed: RawBuilder<unknown>;
}

export const CURRENT: FactSource = {
  project: sql`app.wall_project`,
  year: sql`app.wall_year`,
  listed: sql`app.wall_listed`,
};

/**
 * The facts as known at an instant: of each fact that batches replaced since, what the first of them found; all others as
 * they are. `year` limits the yearly facts that are looked at.
 */
export function asKnownAt(instant: string, year: number): FactSource {
  const later = sql`app.batches_after(${instant}::timestamptz)`;
  // Of two leaves that a moved project has been in, the row that existed wins over the mark that it did not.
  const firstProject = sql`
    SELECT DISTINCT ON (h.project_id) h.project_id, h.existed, h.was
    FROM app.wall_project_was h JOIN ${later} b ON b.nr = h.replaced_nr
    ORDER BY h.project_id, b.seq, h.existed DESC`;
  return {
    project: sql`(
      WITH first AS MATERIALIZED (${firstProject})
      SELECT c.* FROM app.wall_project c WHERE NOT EXISTS (SELECT FROM first f WHERE f.project_id = c.project_id)
      UNION ALL
      SELECT (f.was).* FROM first f WHERE f.existed)`,
    year: sql`(
      WITH first AS MATERIALIZED (
        SELECT DISTINCT ON (h.project_id) h.project_id, h.existed, h.was
        FROM app.wall_year_was h JOIN ${later} b ON b.nr = h.replaced_nr
        WHERE h.year = ${year} ORDER BY h.project_id, b.seq, h.existed DESC
      )
      SELECT c.* FROM app.wall_year c
      WHERE c.year = ${year} AND NOT EXISTS (SELECT FROM first f WHERE f.project_id = c.project_id)
      UNION ALL
      SELECT (f.was).* FROM first f WHERE f.existed)`,
    listed: sql`(
      WITH first AS MATERIALIZED (
        SELECT DISTINCT ON (h.project_id, h.list, h.from_month) h.project_id, h.list, h.from_month, h.existed, h.was
        FROM app.wall_listed_was h JOIN ${later} b ON b.nr = h.replaced_nr
        ORDER BY h.project_id, h.list, h.from_month, b.seq, h.existed DESC
      ), unborn AS MATERIALIZED (
        SELECT f.project_id FROM (${firstProject}) f WHERE NOT f.existed
      )
      SELECT c.* FROM app.wall_listed c
      WHERE NOT EXISTS (SELECT FROM first f
          WHERE f.project_id = c.project_id AND f.list = c.list AND f.from_month = c.from_month)
        AND NOT EXISTS (SELECT FROM unborn u WHERE u.project_id = c.project_id)
      UNION ALL
      SELECT (f.was).* FROM first f WHERE f.existed)`,
  };
}

/** An instant as the answer prints it, and whether history reaches back to it. */
export interface HistoryReach {
  readonly instant: string;
  /** From when history is kept; null when there are no facts at all. */
  readonly since: string | null;
  readonly reached: boolean;
}

export async function historyReach(trx: ReadTrx, instant: string): Promise<HistoryReach> {
  const { rows } = await sql<HistoryReach>`/* wall.since */
    SELECT ${instant}::timestamptz AS instant, w.since, coalesce(w.since <= ${instant}::timestamptz, false) AS reached
    FROM (VALUES (1)) AS one LEFT JOIN app.wall_rule w ON true`.execute(trx);
  const [reach] = rows;
  if (!reach) throw new Error('the query about history gave no row');
  return reach;
}
