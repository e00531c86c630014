import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { WallFilter } from '../domain/filter.ts';
import { type MonthNumber, placeInYear, yearOfMonth } from '../domain/month.ts';
import type { WallNumbers } from '../domain/numbers.ts';
import { matching } from './conditions.ts';
import type { FactSource } from './sources.ts';

/** What is counted, where, and for which month. */
export interface Count {
  readonly source: FactSource;
  readonly filter: WallFilter;
  readonly month: MonthNumber;
}

/**
 * The same numbers as `numbersOfSlice`, counted from the facts: for filters that no rollup is kept for, and for an earlier
 * moment. One statement, so that each fact is looked up once; its parts come as JSON.
 */
export async function numbersOfFacts(trx: ReadTrx, { source, filter, month }: Count): Promise<WallNumbers> {
  const year = yearOfMonth(month);
  const n = sql.lit(placeInYear(month));
  const { rows } = await sql<WallNumbers>`/* wall.facts */
    WITH ${source.prelude} project AS MATERIALIZED (
      SELECT p.project_id, p.territory_id, p.total_investment AS amount, p.entry, p.started, p.stat_entered, p.completed,
        app.stage_at(${month}, p.build_months, p.build_stages) AS build,
        app.stage_at(${month}, p.benefit_months, p.benefit_stages) AS benefit
      FROM ${source.project} p WHERE true ${matching(filter, 'p')}
    ), year AS MATERIALIZED (
      SELECT p.territory_id, p.build, p.benefit, y.plan, y.ytd, y.done, y.report, y.ytd[${n}] AS ytd_now,
        y.done[${n}] AS done_now, y.report[${n}] AS report_now, y.light[${n}] AS light
      FROM project p JOIN ${source.year} y ON y.project_id = p.project_id AND y.year = ${year}
    ), listed AS MATERIALIZED (
      SELECT l.list, l.territory_id FROM ${source.listed} l
      WHERE (l.list IN ('ZERO_PROGRESS', 'LAGGING') AND l.until_month = ${month}
        OR l.list IN ('SHOULD_HAVE_STARTED', 'STARTED_NOT_IN_STATISTICS', 'STALLED')
          AND l.until_month >= ${month} AND l.from_month <= ${month}) ${matching(filter, 'l')}
    ), flow AS (
      SELECT territory_id, count(*) AS should, count(*) FILTER (WHERE report_now > 0) AS reported,
        count(*) FILTER (WHERE report_now < 2 AND ytd_now IS NOT NULL) AS carried, sum(plan) AS plan,
        coalesce(sum(ytd_now), 0) AS ytd, coalesce(sum(done_now), 0) AS done, count(*) FILTER (WHERE light = 1) AS green,
        count(*) FILTER (WHERE light = 2) AS yellow, count(*) FILTER (WHERE light = 3) AS red
      FROM year GROUP BY territory_id
    ), behind AS (
      SELECT territory_id, count(*) FILTER (WHERE list = 'ZERO_PROGRESS') AS zero,
        count(*) FILTER (WHERE list = 'LAGGING') AS lagging
      FROM listed GROUP BY territory_id
    ), trend AS (
      SELECT ${year}::int * 100 + m.n AS month, sum(plan) AS plan, coalesce(sum(m.ytd), 0) AS ytd,
        coalesce(sum(m.done), 0) AS done, count(*) FILTER (WHERE m.report > 0) AS reported
      FROM year CROSS JOIN LATERAL unnest(year.ytd, year.done, year.report) WITH ORDINALITY AS m (ytd, done, report, n)
      GROUP BY m.n
    ), present AS (
      SELECT * FROM project WHERE entry <= ${month}
    ), stock AS (
      SELECT 'PROJECT' AS measure, territory_id, count(*) AS projects, sum(amount) AS amount,
        count(*) FILTER (WHERE entry < ${year * 100}) AS projects_before,
        coalesce(sum(amount) FILTER (WHERE entry < ${year * 100}), 0) AS amount_before
      FROM present GROUP BY territory_id
      UNION ALL
      SELECT e.measure, NULL, count(*), sum(amount), count(*) FILTER (WHERE e.first < ${year * 100}),
        coalesce(sum(amount) FILTER (WHERE e.first < ${year * 100}), 0)
      FROM present CROSS JOIN LATERAL (VALUES ('STARTED', started), ('STAT_ENTERED', stat_entered),
        ('COMPLETED', completed)) AS e (measure, first)
      WHERE e.first <= ${month} GROUP BY e.measure
      UNION ALL
      SELECT 'BUILD:' || build, NULL, count(*), sum(amount), 0, 0 FROM present GROUP BY build
      UNION ALL
      SELECT 'BENEFIT:' || benefit, NULL, count(*), sum(amount), 0, 0 FROM present GROUP BY benefit
      UNION ALL
      SELECT list, NULL, count(*), 0, 0, 0 FROM listed WHERE list NOT IN ('ZERO_PROGRESS', 'LAGGING') GROUP BY list
    ), lights AS (
      SELECT v.stage, count(*) FILTER (WHERE light = 1) AS green, count(*) FILTER (WHERE light = 2) AS yellow,
        count(*) FILTER (WHERE light = 3) AS red
      FROM year CROSS JOIN LATERAL (VALUES ('BUILD:' || build), ('BENEFIT:' || benefit)) AS v (stage)
      WHERE light > 0 GROUP BY v.stage
    )
    SELECT (SELECT coalesce(json_agg(t), '[]') FROM (SELECT flow.*, coalesce(zero, 0) AS zero,
        coalesce(lagging, 0) AS lagging FROM flow LEFT JOIN behind USING (territory_id)) t) AS flow,
      (SELECT coalesce(json_agg(t), '[]') FROM trend t) AS trend,
      (SELECT coalesce(json_agg(t), '[]') FROM stock t) AS stock,
      (SELECT coalesce(json_agg(t), '[]') FROM lights t) AS "stageLights"`.execute(trx);
  const [numbers] = rows;
  if (!numbers) throw new Error('counting the facts gave no row');
  return exact(numbers);
}

/** JSON has no whole numbers of its own: one beyond 2^53 would have been rounded, and a rounded sum is no sum. */
function exact(numbers: WallNumbers): WallNumbers {
  for (const part of [numbers.flow, numbers.trend, numbers.stock, numbers.stageLights]) {
    for (const value of part.flatMap((row) => Object.values(row))) {
      if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`no exact sum: ${value}`);
    }
  }
  return numbers;
}
