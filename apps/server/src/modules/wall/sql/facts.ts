import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { WallFilter } from '../domain/filter.ts';
import { type MonthNumber, placeInYear, yearOfMonth } from '../domain/month.ts';
import type { FlowRow, StageLightRow, StockRow, TrendRow, WallNumbers } from '../domain/numbers.ts';
import { matching } from './conditions.ts';
import type { FactSource } from './sources.ts';

/** What is counted, where, and for which month. */
interface Count {
  readonly source: FactSource;
  readonly filter: WallFilter;
  readonly month: MonthNumber;
}

/**
 * The same numbers as `numbersOfSlice`, counted from the facts: for filters that no rollup is kept for, and for an earlier
 * moment.
 */
export async function numbersOfFacts(trx: ReadTrx, count: Count): Promise<WallNumbers> {
  return {
    flow: await flowOf(trx, count),
    trend: await trendOf(trx, count),
    stock: [...(await stockOf(trx, count)), ...(await staysOf(trx, count))],
    stageLights: await stageLightsOf(trx, count),
  };
}

async function flowOf(trx: ReadTrx, { source, filter, month }: Count): Promise<readonly FlowRow[]> {
  const n = sql.lit(placeInYear(month));
  const { rows } = await sql<FlowRow>`/* wall.flow-facts */
    WITH listed AS MATERIALIZED (
      SELECT l.territory_id, count(*) FILTER (WHERE l.list = 'ZERO_PROGRESS') AS zero,
        count(*) FILTER (WHERE l.list = 'LAGGING') AS lagging
      FROM ${source.listed} l
      WHERE l.list IN ('ZERO_PROGRESS', 'LAGGING') AND l.until_month = ${month} ${matching(filter, 'l')} GROUP BY 1
    ), year AS MATERIALIZED (
      SELECT p.territory_id, count(*) AS should, count(*) FILTER (WHERE y.report[${n}] > 0) AS reported,
        count(*) FILTER (WHERE y.report[${n}] < 2 AND y.ytd[${n}] IS NOT NULL) AS carried, sum(y.plan)::bigint AS plan,
        coalesce(sum(y.ytd[${n}]), 0)::bigint AS ytd, coalesce(sum(y.done[${n}]), 0)::bigint AS done,
        count(*) FILTER (WHERE y.light[${n}] = 1) AS green, count(*) FILTER (WHERE y.light[${n}] = 2) AS yellow,
        count(*) FILTER (WHERE y.light[${n}] = 3) AS red
      FROM ${source.project} p JOIN ${source.year} y ON y.project_id = p.project_id AND y.year = ${yearOfMonth(month)}
      WHERE true ${matching(filter, 'p')} GROUP BY 1
    )
    SELECT territory_id, should, reported, carried, plan, ytd, done, green, yellow, red, coalesce(zero, 0) AS zero,
      coalesce(lagging, 0) AS lagging
    FROM year LEFT JOIN listed USING (territory_id)`.execute(trx);
  return rows;
}

async function trendOf(trx: ReadTrx, { source, filter, month }: Count): Promise<readonly TrendRow[]> {
  const year = yearOfMonth(month);
  const { rows } = await sql<TrendRow>`/* wall.trend-facts */
    SELECT ${year}::int * 100 + m.n AS month, sum(y.plan)::bigint AS plan, coalesce(sum(m.ytd), 0)::bigint AS ytd,
      coalesce(sum(m.done), 0)::bigint AS done, count(*) FILTER (WHERE m.report > 0) AS reported
    FROM ${source.project} p JOIN ${source.year} y ON y.project_id = p.project_id AND y.year = ${year}
    CROSS JOIN LATERAL unnest(y.ytd, y.done, y.report) WITH ORDINALITY AS m (ytd, done, report, n)
    WHERE true ${matching(filter, 'p')} GROUP BY m.n`.execute(trx);
  return rows;
}

async function stockOf(trx: ReadTrx, { source, filter, month }: Count): Promise<readonly StockRow[]> {
  const dawn = yearOfMonth(month) * 100;
  const { rows } = await sql<StockRow>`/* wall.stock-facts */
    WITH project AS MATERIALIZED (
      SELECT p.territory_id, p.total_investment AS amount, p.entry, p.started, p.stat_entered, p.completed,
        app.stage_at(${month}, p.build_months, p.build_stages) AS build,
        app.stage_at(${month}, p.benefit_months, p.benefit_stages) AS benefit
      FROM ${source.project} p WHERE p.entry <= ${month} ${matching(filter, 'p')}
    ), event AS (
      SELECT measure, territory_id, amount, first FROM project
      CROSS JOIN LATERAL (VALUES ('STARTED', started), ('STAT_ENTERED', stat_entered), ('COMPLETED', completed))
        AS v (measure, first)
      WHERE first <= ${month}
    )
    SELECT 'PROJECT' AS measure, territory_id, count(*) AS projects, sum(amount)::bigint AS amount,
      count(*) FILTER (WHERE entry < ${dawn}) AS projects_before,
      coalesce(sum(amount) FILTER (WHERE entry < ${dawn}), 0)::bigint AS amount_before
    FROM project GROUP BY territory_id
    UNION ALL
    SELECT measure, NULL, count(*), sum(amount)::bigint, count(*) FILTER (WHERE first < ${dawn}),
      coalesce(sum(amount) FILTER (WHERE first < ${dawn}), 0)::bigint
    FROM event GROUP BY measure
    UNION ALL
    SELECT 'BUILD:' || build, NULL, count(*), sum(amount)::bigint, 0, 0 FROM project GROUP BY build
    UNION ALL
    SELECT 'BENEFIT:' || benefit, NULL, count(*), sum(amount)::bigint, 0, 0 FROM project GROUP BY benefit`.execute(trx);
  return rows;
}

/** Lists that a project stays on for a while. */
async function staysOf(trx: ReadTrx, { source, filter, month }: Count): Promise<readonly StockRow[]> {
  const { rows } = await sql<StockRow>`/* wall.stays-facts */
    SELECT l.list AS measure, NULL::int AS territory_id, count(*) AS projects, 0 AS amount, 0 AS projects_before,
      0 AS amount_before
    FROM ${source.listed} l
    WHERE l.list IN ('SHOULD_HAVE_STARTED', 'STARTED_NOT_IN_STATISTICS', 'STALLED')
      AND l.from_month <= ${month} AND l.until_month >= ${month} ${matching(filter, 'l')}
    GROUP BY l.list`.execute(trx);
  return rows;
}

async function stageLightsOf(trx: ReadTrx, { source, filter, month }: Count): Promise<readonly StageLightRow[]> {
  const n = sql.lit(placeInYear(month));
  const { rows } = await sql<StageLightRow>`/* wall.stage-lights-facts */
    SELECT v.stage, count(*) FILTER (WHERE light = 1) AS green, count(*) FILTER (WHERE light = 2) AS yellow,
      count(*) FILTER (WHERE light = 3) AS red
    FROM (
      SELECT y.light[${n}] AS light, app.stage_at(${month}, p.build_months, p.build_stages) AS build,
        app.stage_at(${month}, p.benefit_months, p.benefit_stages) AS benefit
      FROM ${source.project} p JOIN ${source.year} y ON y.project_id = p.project_id AND y.year = ${yearOfMonth(month)}
      WHERE y.light[${n}] > 0 ${matching(filter, 'p')}
    ) s CROSS JOIN LATERAL (VALUES ('BUILD:' || build), ('BENEFIT:' || benefit)) AS v (stage)
    GROUP BY v.stage`.execute(trx);
  return rows;
}
