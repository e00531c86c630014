import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { WallFilter } from '../domain/filter.ts';
import { type MonthNumber, placeInYear, yearOfMonth } from '../domain/month.ts';
import type { WallNumbers } from '../domain/numbers.ts';
import { matching } from './conditions.ts';
import { exactNumbers } from './exact.ts';
import type { FactSource } from './sources.ts';

/** What is counted, where, and for which month. */
export interface Count {
  readonly source: FactSource;
  readonly filter: WallFilter;
  readonly month: MonthNumber;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** One value a month, as an array of twelve. */
function byMonth(value: (n: RawBuilder<unknown>) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`ARRAY[${sql.join(MONTHS.map((n) => value(sql.lit(n))))}]`;
}

/**
 * The same numbers as `numbersOfSlice`, counted from the facts: for filters that no rollup is kept for, and for an earlier
 * moment. Facts are added up in one pass each, by leaf and stage; everything else is made from those few sums. One statement,
 * so that each fact is looked up once; its parts come as JSON.
 */
export async function numbersOfFacts(trx: ReadTrx, { source, filter, month }: Count): Promise<WallNumbers> {
  const year = yearOfMonth(month);
  const n = sql.lit(placeInYear(month));
  const lastYear = sql.lit(year * 100);
  const { rows } = await sql<WallNumbers>`/* wall.facts */
    WITH ${source.prelude} project AS MATERIALIZED (
      SELECT p.project_id, p.territory_id, p.total_investment AS amount, p.entry, p.started, p.stat_entered, p.completed,
        app.stage_at(${month}, p.build_months, p.build_stages) AS build,
        app.stage_at(${month}, p.benefit_months, p.benefit_stages) AS benefit
      FROM ${source.project} p WHERE true ${matching(filter, 'p')}
    ), year AS MATERIALIZED (
      SELECT p.territory_id, p.build, p.benefit, count(*) FILTER (WHERE y.due) AS should, count(*) FILTER (WHERE y.report[${n}] > 0) AS reported,
        count(*) FILTER (WHERE y.report[${n}] < 2 AND y.ytd[${n}] IS NOT NULL) AS carried, sum(y.plan) AS plan,
        ${byMonth((m) => sql`coalesce(sum(y.ytd[${m}]), 0)`)} AS ytd,
        ${byMonth((m) => sql`coalesce(sum(y.done[${m}]), 0)`)} AS done,
        ${byMonth((m) => sql`count(*) FILTER (WHERE y.report[${m}] > 0)`)} AS reports,
        count(*) FILTER (WHERE y.light[${n}] = 1) AS green, count(*) FILTER (WHERE y.light[${n}] = 2) AS yellow,
        count(*) FILTER (WHERE y.light[${n}] = 3) AS red
      FROM project p JOIN ${source.year} y ON y.project_id = p.project_id AND y.year = ${year} GROUP BY 1, 2, 3
    ), listed AS MATERIALIZED (
      SELECT l.list, l.territory_id, count(*) AS projects FROM ${source.listed} l
      WHERE (l.list IN ('ZERO_PROGRESS', 'LAGGING') AND l.until_month = ${month}
        OR l.list IN ('SHOULD_HAVE_STARTED', 'STARTED_NOT_IN_STATISTICS', 'STALLED')
          AND l.until_month >= ${month} AND l.from_month <= ${month}) ${matching(filter, 'l')} GROUP BY 1, 2
    ), present AS MATERIALIZED (
      SELECT territory_id, build, benefit, ${cameBy('project', 'entry', month, lastYear)},
        ${cameBy('started', 'started', month, lastYear)}, ${cameBy('entered', 'stat_entered', month, lastYear)},
        ${cameBy('completed', 'completed', month, lastYear)}
      FROM project WHERE entry <= ${month} GROUP BY 1, 2, 3
    ), flow AS (
      SELECT territory_id, sum(should) AS should, sum(reported) AS reported, sum(carried) AS carried, sum(plan) AS plan,
        sum(ytd[${n}]) AS ytd, sum(done[${n}]) AS done, sum(green) AS green, sum(yellow) AS yellow, sum(red) AS red
      FROM year GROUP BY territory_id
    ), behind AS (
      SELECT territory_id, coalesce(sum(projects) FILTER (WHERE list = 'ZERO_PROGRESS'), 0) AS zero,
        coalesce(sum(projects) FILTER (WHERE list = 'LAGGING'), 0) AS lagging
      FROM listed GROUP BY territory_id
    ), trend AS (
      SELECT ${lastYear} + m.n AS month, sum(plan) AS plan, sum(m.ytd) AS ytd, sum(m.done) AS done, sum(m.reports) AS reported
      FROM year CROSS JOIN LATERAL unnest(year.ytd, year.done, year.reports) WITH ORDINALITY AS m (ytd, done, reports, n)
      GROUP BY m.n
    ), stock AS (
      SELECT 'PROJECT' AS measure, territory_id, ${broughtBy('project')} FROM present GROUP BY territory_id
      UNION ALL
      SELECT 'STARTED', NULL, ${broughtBy('started')} FROM present
      UNION ALL
      SELECT 'STAT_ENTERED', NULL, ${broughtBy('entered')} FROM present
      UNION ALL
      SELECT 'COMPLETED', NULL, ${broughtBy('completed')} FROM present
      UNION ALL
      SELECT 'BUILD:' || build, NULL, sum(project_count), sum(project_amount), 0, 0 FROM present GROUP BY build
      UNION ALL
      SELECT 'BENEFIT:' || benefit, NULL, sum(project_count), sum(project_amount), 0, 0 FROM present GROUP BY benefit
      UNION ALL
      SELECT list, NULL, sum(projects), 0, 0, 0 FROM listed WHERE list NOT IN ('ZERO_PROGRESS', 'LAGGING') GROUP BY list
    ), lights AS (
      SELECT v.stage, sum(green) AS green, sum(yellow) AS yellow, sum(red) AS red
      FROM year CROSS JOIN LATERAL (VALUES ('BUILD:' || build), ('BENEFIT:' || benefit)) AS v (stage)
      GROUP BY v.stage HAVING sum(green + yellow + red) > 0
    )
    SELECT (SELECT coalesce(json_agg(t), '[]') FROM (SELECT flow.*, coalesce(zero, 0) AS zero,
        coalesce(lagging, 0) AS lagging FROM flow LEFT JOIN behind USING (territory_id)) t) AS flow,
      (SELECT coalesce(json_agg(t), '[]') FROM trend t) AS trend,
      (SELECT coalesce(json_agg(t), '[]') FROM stock t WHERE t.projects > 0) AS stock,
      (SELECT coalesce(json_agg(t), '[]') FROM lights t) AS "stageLights"`.execute(trx);
  return exactNumbers(rows);
}

/** Projects and amounts whose event had come by the month, and those of them that came before the year. */
function cameBy(name: string, column: string, month: MonthNumber, lastYear: RawBuilder<unknown>): RawBuilder<unknown> {
  const event = sql.ref(column);
  const by = (what: string) => sql.ref(`${name}_${what}`);
  return sql`count(*) FILTER (WHERE ${event} <= ${month}) AS ${by('count')},
    coalesce(sum(amount) FILTER (WHERE ${event} <= ${month}), 0) AS ${by('amount')},
    count(*) FILTER (WHERE ${event} < ${lastYear}) AS ${by('count_before')},
    coalesce(sum(amount) FILTER (WHERE ${event} < ${lastYear}), 0) AS ${by('amount_before')}`;
}

/** The four columns of `cameBy`, added up under the names of a stock row. */
function broughtBy(name: string): RawBuilder<unknown> {
  const sum = (what: string) => sql`sum(${sql.ref(`${name}_${what}`)})`;
  return sql`${sum('count')} AS projects, ${sum('amount')} AS amount, ${sum('count_before')} AS projects_before,
    ${sum('amount_before')} AS amount_before`;
}
