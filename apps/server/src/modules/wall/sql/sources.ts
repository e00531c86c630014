import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type MonthNumber, yearOfMonth } from '../domain/month.ts';

/** Where facts are read from: the current tables, or what they were at an earlier moment. */
export interface FactSource {
  /** Goes between WITH and the statement's own parts, with a comma after it; empty for the current tables. */
  readonly prelude: RawBuilder<unknown>;
  readonly project: RawBuilder<unknown>;
  readonly year: RawBuilder<unknown>;
  readonly listed: RawBuilder<unknown>;
}

export const CURRENT: FactSource = {
  prelude: sql``,
  project: sql`app.wall_project`,
  year: sql`app.wall_year`,
  listed: sql`app.wall_listed`,
};

/**
 * The facts as known at an instant: of each fact that batches replaced since, what the first of them found; all others as
 * they are. Yearly facts and lists are those of one month. Each part is worked out once a statement, and only if it is used.
 */
export function asKnownAt(instant: string, month: MonthNumber): FactSource {
  const standing = (row: string) => sql`
    ${sql.ref(`${row}.from_month`)} <= ${month} AND ${sql.ref(`${row}.until_month`)} >= ${month}`;
  // A project that came (registered, restored, moved here) after the instant brought all its facts with it: what it had at
  // the instant, if anything, was written down when it went away, and nothing that happened since says more.
  // Of two leaves that a moved project has been in, the row that existed wins over the mark that it did not: false < true.
  const prelude = sql`
    later AS MATERIALIZED (SELECT * FROM app.batches_after(${instant}::timestamptz)),
    first_project AS MATERIALIZED (
      SELECT DISTINCT ON (h.project_id) h.project_id, h.existed, h.was
      FROM app.wall_project_was h JOIN later b ON b.nr = h.replaced_nr
      ORDER BY h.project_id, b.seq, h.existed DESC
    ), newcomer AS MATERIALIZED (
      SELECT h.project_id, min(b.seq) AS seq FROM app.wall_project_was h JOIN later b ON b.nr = h.replaced_nr
      WHERE NOT h.existed GROUP BY h.project_id
    ), first_year AS MATERIALIZED (
      SELECT DISTINCT ON (h.project_id) h.project_id, h.existed, h.was
      FROM app.wall_year_was h JOIN later b ON b.nr = h.replaced_nr LEFT JOIN newcomer n USING (project_id)
      WHERE h.year = ${yearOfMonth(month)} AND b.seq <= coalesce(n.seq, b.seq)
      ORDER BY h.project_id, b.seq, h.existed DESC
    ), first_listed AS MATERIALIZED (
      SELECT DISTINCT ON (h.project_id, h.list, h.from_month) h.project_id, h.list, h.from_month, h.existed, h.was
      FROM app.wall_listed_was h JOIN later b ON b.nr = h.replaced_nr LEFT JOIN newcomer n USING (project_id)
      WHERE h.from_month <= ${month} AND b.seq <= coalesce(n.seq, b.seq)
      ORDER BY h.project_id, h.list, h.from_month, b.seq, h.existed DESC
    ), known_project AS MATERIALIZED (
      SELECT c.* FROM app.wall_project c LEFT JOIN first_project f USING (project_id) WHERE f.project_id IS NULL
      UNION ALL
      SELECT (f.was).* FROM first_project f WHERE f.existed
    ), known_year AS MATERIALIZED (
      SELECT c.* FROM app.wall_year c LEFT JOIN first_year f USING (project_id) LEFT JOIN newcomer n USING (project_id)
      WHERE c.year = ${yearOfMonth(month)} AND f.project_id IS NULL AND n.project_id IS NULL
      UNION ALL
      SELECT (f.was).* FROM first_year f WHERE f.existed
    ), known_listed AS MATERIALIZED (
      SELECT c.* FROM app.wall_listed c
      LEFT JOIN first_listed f USING (project_id, list, from_month)
      LEFT JOIN newcomer n USING (project_id)
      WHERE ${standing('c')} AND f.project_id IS NULL AND n.project_id IS NULL
      UNION ALL
      SELECT w.* FROM (SELECT (f.was).* FROM first_listed f WHERE f.existed) w WHERE ${standing('w')}
    ),`;
  return { prelude, project: sql`known_project`, year: sql`known_year`, listed: sql`known_listed` };
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
