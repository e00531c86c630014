import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { WallFilter } from '../domain/filter.ts';
import { type MonthNumber, yearOfMonth } from '../domain/month.ts';
import type { FlowRow, StageLightRow, StockRow, TrendRow, WallNumbers } from '../domain/numbers.ts';
import { inLeaves } from './conditions.ts';

/** The numbers of one slice from the rollups: a few thousand rows, however many projects there are. */
export async function numbersOfSlice(
  trx: ReadTrx,
  slice: string,
  filter: WallFilter,
  month: MonthNumber,
): Promise<WallNumbers> {
  return {
    flow: await flowOf(trx, slice, filter, month),
    trend: await trendOf(trx, slice, filter, month),
    stock: await stockOf(trx, slice, filter, month),
    stageLights: await stageLightsOf(trx, slice, filter, month),
  };
}

async function flowOf(
  trx: ReadTrx,
  slice: string,
  filter: WallFilter,
  month: MonthNumber,
): Promise<readonly FlowRow[]> {
  const { rows } = await sql<FlowRow>`/* wall.flow */
    SELECT territory_id, should, reported, carried, plan, ytd, done, green, yellow, red, zero, lagging
    FROM app.wall_flow w WHERE slice = ${slice} AND month = ${month} ${inLeaves(filter)}`.execute(trx);
  return rows;
}

async function trendOf(
  trx: ReadTrx,
  slice: string,
  filter: WallFilter,
  month: MonthNumber,
): Promise<readonly TrendRow[]> {
  const year = yearOfMonth(month) * 100;
  const { rows } = await sql<TrendRow>`/* wall.trend */
    SELECT month, sum(plan)::bigint AS plan, sum(ytd)::bigint AS ytd, sum(done)::bigint AS done, sum(reported) AS reported
    FROM app.wall_flow w WHERE slice = ${slice} AND month BETWEEN ${year + 1} AND ${year + 12} ${inLeaves(filter)}
    GROUP BY month`.execute(trx);
  return rows;
}

async function stockOf(
  trx: ReadTrx,
  slice: string,
  filter: WallFilter,
  month: MonthNumber,
): Promise<readonly StockRow[]> {
  const year = yearOfMonth(month);
  const { rows } = await sql<StockRow>`/* wall.stock */
    SELECT measure, CASE WHEN measure = 'PROJECT' THEN territory_id END AS territory_id,
      sum(projects) AS projects, sum(amount)::bigint AS amount,
      coalesce(sum(projects) FILTER (WHERE slot < ${year}), 0) AS projects_before,
      coalesce(sum(amount) FILTER (WHERE slot < ${year}), 0)::bigint AS amount_before
    FROM app.wall_stock w
    WHERE slice = ${slice} AND (slot < ${year} OR slot BETWEEN ${year * 100 + 1} AND ${month}) ${inLeaves(filter)}
    GROUP BY 1, 2`.execute(trx);
  return rows;
}

async function stageLightsOf(
  trx: ReadTrx,
  slice: string,
  filter: WallFilter,
  month: MonthNumber,
): Promise<readonly StageLightRow[]> {
  const { rows } = await sql<StageLightRow>`/* wall.stage-lights */
    SELECT stage, sum(green) AS green, sum(yellow) AS yellow, sum(red) AS red
    FROM app.wall_stage_light w WHERE slice = ${slice} AND month = ${month} ${inLeaves(filter)} GROUP BY stage`.execute(
    trx,
  );
  return rows;
}

/** Months with at least one report in the reader's scope, newest first. */
export async function reportedMonths(trx: ReadTrx): Promise<readonly MonthNumber[]> {
  const { rows } = await sql<{ month: number }>`/* wall.periods */
    SELECT DISTINCT month FROM app.wall_flow WHERE slice = '' AND reported > 0 ORDER BY month DESC`.execute(trx);
  return rows.map((row) => row.month);
}
