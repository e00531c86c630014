import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type ListId, STAY_LISTS } from '../domain/catalog.ts';
import type { WallFilter } from '../domain/filter.ts';
import { type MonthNumber, placeInYear, yearOfMonth } from '../domain/month.ts';
import type { ListedRow } from '../domain/numbers.ts';
import { matching } from './conditions.ts';
import type { FactSource } from './sources.ts';

export interface ListPage {
  readonly list: ListId;
  readonly limit: number;
  readonly offset: number;
}

export interface ListsQuestion {
  readonly source: FactSource;
  readonly filter: WallFilter;
  readonly month: MonthNumber;
}

/** Pages of several lists in one statement, each worst first. */
export async function listedRows(
  trx: ReadTrx,
  pages: readonly ListPage[],
  { source, filter, month }: ListsQuestion,
): Promise<readonly ListedRow[]> {
  if (pages.length === 0) return [];
  const n = sql.lit(placeInYear(month));
  const picked = pages.map((page) => sql`(${pageOf(page, { source, filter, month })})`);
  const { rows } = await sql<ListedRow>`/* wall.lists */
    WITH ${source.prelude} page AS MATERIALIZED (${sql.join(picked, sql` UNION ALL `)})
    SELECT l.list, l.project_id, p.project_name AS name, l.territory_id, f.total_investment, y.plan, y.ytd[${n}] AS ytd,
      y.light[${n}] AS light, app.stage_at(${month}, f.build_months, f.build_stages) AS build_stage, l.rank,
      p.blocker_desc AS blocker
    FROM page l
    LEFT JOIN app.project p ON p.id = l.project_id
    JOIN ${source.project} f ON f.project_id = l.project_id
    LEFT JOIN ${source.year} y ON y.project_id = l.project_id AND y.year = ${yearOfMonth(month)}
    ORDER BY l.list, l.rank, l.rank_next, l.project_id`.execute(trx);
  return rows;
}

const COLUMNS = sql.raw('l.list, l.project_id, l.territory_id, l.rank, l.rank_next');

/**
 * One page, read along the index that is sorted worst first. Stays that are still open share one end month and come in
 * order; those that have ended since the month asked for are few, and sorted in between.
 */
function pageOf({ list, limit, offset }: ListPage, { source, filter, month }: ListsQuestion): RawBuilder<unknown> {
  const branch = (until: RawBuilder<unknown>) => sql`
    SELECT ${COLUMNS} FROM ${source.listed} l
    WHERE l.list = ${list} AND l.from_month <= ${month} AND ${until} ${matching(filter, 'l')}
    ORDER BY l.rank, l.rank_next, l.project_id`;
  const page = sql`LIMIT ${limit} OFFSET ${offset}`;
  if (!STAY_LISTS.has(list)) return sql`${branch(sql`l.until_month = ${month}`)} ${page}`;
  const reach = sql`LIMIT ${limit + offset}`;
  return sql`
    SELECT ${COLUMNS} FROM (
      (${branch(sql`l.until_month = 999912`)} ${reach})
      UNION ALL
      (${branch(sql`l.until_month >= ${month} AND l.until_month < 999912`)} ${reach})
    ) l ORDER BY l.rank, l.rank_next, l.project_id ${page}`;
}
