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
  /** The same facts of these projects only: quicker where few are asked for. */
  readonly of: (projects: readonly string[]) => FactSource;
}

export const CURRENT: FactSource = {
  prelude: sql``,
  project: sql`app.wall_project`,
  year: sql`app.wall_year`,
  listed: sql`app.wall_listed`,
  of: () => CURRENT,
};

/**
 * The facts as known at an instant: of each fact that batches replaced since, what the first of them found; all others as
 * they are. Yearly facts and lists are those of one month. Each part is worked out once a statement, and only if it is used.
 * With `only`, facts of these projects alone.
 */
export function asKnownAt(instant: string, month: MonthNumber, only: readonly string[] | null = null): FactSource {
  // Said apart for lists that are judged month by month, so that an index leads to the month instead of past all later ones.
  const standing = (row: string) => sql`
    ${sql.ref(`${row}.from_month`)} <= ${month} AND (
      ${sql.ref(`${row}.list`)} IN ('ZERO_PROGRESS', 'LAGGING', 'RED_LIGHT') AND ${sql.ref(`${row}.until_month`)} = ${month}
      OR ${sql.ref(`${row}.list`)} IN ('SHOULD_HAVE_STARTED', 'STARTED_NOT_IN_STATISTICS', 'STALLED')
        AND ${sql.ref(`${row}.until_month`)} >= ${month})`;
  const among = (row: string) =>
    only === null ? sql`` : sql`AND ${sql.ref(`${row}.project_id`)} = ANY (${only}::uuid[])`;
  // Written as NOT IN and as IS TRUE, which the planner carries out as a look into a hash of what was replaced while the rows
  // go by. Written as joins it hashes the rows themselves, since it cannot guess that a month's reports replace all of them.
  const stayed = sql`AND c.project_id NOT IN (SELECT s.project_id FROM project_since s WHERE s.came IS NOT NULL)`;
  // A project that came (registered, restored, moved here) after the instant brought all its facts with it: what it had at
  // the instant, if anything, was written down when it went away, and nothing that happened since says more.
  // `first` is the number of the first batch that replaced the fact. Of a project that moved between two leaves
  // of the reader it left a row that existed and a mark that did not.
  const prelude = sql`
    later AS MATERIALIZED (SELECT * FROM app.batches_after(${instant}::timestamptz)),
    project_since AS MATERIALIZED (
      SELECT f.project_id, f.came, b.nr AS first FROM (
        SELECT h.project_id, min(b.seq) AS first, min(b.seq) FILTER (WHERE NOT h.existed) AS came
        FROM app.wall_project_was h JOIN later b ON b.nr = h.replaced_nr WHERE true ${among('h')} GROUP BY h.project_id
      ) f JOIN later b ON b.seq = f.first
    ), year_since AS MATERIALIZED (
      SELECT f.project_id, b.nr AS first FROM (
        SELECT h.project_id, min(b.seq) AS first FROM app.wall_year_was h
        JOIN later b ON b.nr = h.replaced_nr LEFT JOIN project_since s USING (project_id)
        WHERE h.year = ${yearOfMonth(month)} AND b.seq <= coalesce(s.came, b.seq) ${among('h')} GROUP BY h.project_id
      ) f JOIN later b ON b.seq = f.first
    ), listed_since AS MATERIALIZED (
      SELECT f.project_id, f.list, f.from_month, b.nr AS first FROM (
        SELECT h.project_id, h.list, h.from_month, min(b.seq) AS first
        FROM app.wall_listed_was h JOIN later b ON b.nr = h.replaced_nr LEFT JOIN project_since s USING (project_id)
        WHERE h.from_month <= ${month} AND b.seq <= coalesce(s.came, b.seq) ${among('h')}
        GROUP BY h.project_id, h.list, h.from_month
      ) f JOIN later b ON b.seq = f.first
    ), known_project AS (
      SELECT c.* FROM app.wall_project c
      WHERE c.project_id NOT IN (SELECT s.project_id FROM project_since s) ${among('c')}
      UNION ALL
      SELECT (h.was).* FROM app.wall_project_was h WHERE h.existed ${among('h')}
        AND ((h.replaced_nr, h.project_id) IN (SELECT s.first, s.project_id FROM project_since s)) IS TRUE
    ), known_year AS (
      SELECT c.* FROM app.wall_year c
      WHERE c.year = ${yearOfMonth(month)} ${among('c')} ${stayed}
        AND c.project_id NOT IN (SELECT y.project_id FROM year_since y)
      UNION ALL
      SELECT (h.was).* FROM app.wall_year_was h WHERE h.existed AND h.year = ${yearOfMonth(month)} ${among('h')}
        AND ((h.replaced_nr, h.project_id) IN (SELECT y.first, y.project_id FROM year_since y)) IS TRUE
    ), known_listed AS (
      SELECT c.* FROM app.wall_listed c
      WHERE ${standing('c')} ${among('c')} ${stayed}
        AND (c.project_id, c.list, c.from_month) NOT IN (SELECT l.project_id, l.list, l.from_month FROM listed_since l)
      UNION ALL
      SELECT w.* FROM (
        SELECT (h.was).* FROM app.wall_listed_was h WHERE h.existed AND h.from_month <= ${month} ${among('h')}
          AND ((h.replaced_nr, h.project_id, h.list, h.from_month)
            IN (SELECT l.first, l.project_id, l.list, l.from_month FROM listed_since l)) IS TRUE
      ) w WHERE ${standing('w')}
    ),`;
  return {
    prelude,
    project: sql`known_project`,
    year: sql`known_year`,
    listed: sql`known_listed`,
    of: (projects) => asKnownAt(instant, month, projects),
  };
}

/** An instant as the answer prints it, and whether history reaches back to it. */
export interface HistoryReach {
  readonly instant: string;
  /** From when history is kept; null when there are no facts at all. */
  readonly since: string | null;
  readonly reached: boolean;
}

/**
 * Asked before history is read, which gets the memory to join a whole province without writing to disk, by hashing: how much
 * was replaced since cannot be guessed, and sorting all of it by project takes longer than anything else.
 */
export async function historyReach(trx: ReadTrx, instant: string): Promise<HistoryReach> {
  const { rows } = await sql<HistoryReach>`/* wall.since */
    SELECT ${instant}::timestamptz AS instant, w.since, coalesce(w.since <= ${instant}::timestamptz, false) AS reached,
      set_config('work_mem', '64MB', true), set_config('enable_sort', 'off', true)
    FROM (VALUES (1)) AS one LEFT JOIN app.wall_rule w ON true`.execute(trx);
  const [reach] = rows;
  if (!reach) throw new Error('the query about history gave no row');
  return reach;
}
