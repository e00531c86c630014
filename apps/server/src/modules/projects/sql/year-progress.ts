import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type DaysQuestion, projectsMatching } from './project-days.ts';

type Question = Pick<DaysQuestion, 'filter'>;

export interface YearProgress {
  /** Of projects with a plan of the year and a report of it. */
  readonly plan: number;
  readonly done: number;
  /** With a plan, and nothing reported. */
  readonly unknown: number;
  /** Done this year by all, and by those that entered the statistics in the month. */
  readonly allDone: number;
  readonly newDone: number;
}

/** What was done of the year's plans by a month. Amounts are carried forward within the year, as on the wall. */
export async function yearProgress(
  trx: ReadTrx,
  { filter }: Question,
  year: number,
  month: number,
): Promise<YearProgress> {
  const ytd = sql`y.ytd[${month}::int]`;
  const planned = sql`y.plan > 0 AND ${ytd} IS NOT NULL`;
  const { rows } = await sql<YearProgress>`
    SELECT coalesce(sum(y.plan) FILTER (WHERE ${planned}), 0)::float8 AS plan,
      coalesce(sum(${ytd}) FILTER (WHERE ${planned}), 0)::float8 AS done,
      (count(*) FILTER (WHERE y.plan > 0 AND ${ytd} IS NULL))::int AS unknown,
      coalesce(sum(${ytd}), 0)::float8 AS "allDone",
      coalesce(sum(${ytd}) FILTER (WHERE w.stat_entered = ${year * 100 + month}), 0)::float8 AS "newDone"
    FROM app.wall_year y JOIN app.wall_project w USING (project_id) JOIN app.project p ON p.id = y.project_id
    WHERE y.year = ${year} ${projectsMatching(filter)}`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('an aggregate has a row');
  return row;
}
