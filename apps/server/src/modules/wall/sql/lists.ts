import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { ListId } from '../domain/catalog.ts';
import type { WallFilter } from '../domain/filter.ts';
import { type MonthNumber, placeInYear, yearOfMonth } from '../domain/month.ts';
import type { ListedRow } from '../domain/numbers.ts';
import { matching } from './conditions.ts';
import { CURRENT, type FactSource } from './sources.ts';

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

/** Pages of several lists, each worst first. */
export function listedRows(
  trx: ReadTrx,
  pages: readonly ListPage[],
  question: ListsQuestion,
): Promise<readonly ListedRow[]> {
  if (pages.length === 0) return Promise.resolve([]);
  return question.source === CURRENT ? rowsNow(trx, pages, question) : rowsThen(trx, pages, question);
}

/** The present: a function of the database reads each list along its index. */
async function rowsNow(
  trx: ReadTrx,
  pages: readonly ListPage[],
  { filter: { leaves, park, chain, projectKind, unit }, month }: ListsQuestion,
): Promise<readonly ListedRow[]> {
  const picked = pages.map(
    ({ list, limit, offset }) => sql`
      (SELECT * FROM app.wall_worst(${list}, ${month}, ${leaves}::int[], ${park}, ${chain}, ${projectKind}, ${unit},
        ${limit + offset}) ORDER BY rank, rank_next, project_id LIMIT ${limit} OFFSET ${offset})`,
  );
  const { rows } = await sql<ListedRow>`/* wall.lists */
    SELECT * FROM (${sql.join(picked, sql` UNION ALL `)}) l ORDER BY list, rank, rank_next, project_id`.execute(trx);
  return rows;
}

/** An earlier moment: its lists are worked out as a whole, then what is shown of the few projects picked. */
async function rowsThen(
  trx: ReadTrx,
  pages: readonly ListPage[],
  { source, filter, month }: ListsQuestion,
): Promise<readonly ListedRow[]> {
  const n = sql.lit(placeInYear(month));
  const picked = pages.map(
    ({ list, limit, offset }) => sql`
      (SELECT l.list, l.project_id, l.territory_id, l.rank, l.rank_next FROM ${source.listed} l
        WHERE l.list = ${list} AND l.from_month <= ${month} AND l.until_month >= ${month} ${matching(filter, 'l')}
        ORDER BY l.rank, l.rank_next, l.project_id LIMIT ${limit} OFFSET ${offset})`,
  );
  const { rows: page } = await sql<PickedRow>`/* wall.lists-picked */
    WITH ${source.prelude} page AS MATERIALIZED (${sql.join(picked, sql` UNION ALL `)})
    SELECT * FROM page ORDER BY list, rank, rank_next, project_id`.execute(trx);
  const ids = [...new Set(page.map((row) => row.project_id))];
  const few = source.of(ids);
  const { rows: facts } = await sql<ListedFacts>`/* wall.lists-facts */
    WITH ${few.prelude} asked AS (SELECT unnest(${ids}::uuid[]) AS project_id)
    SELECT f.project_id, p.project_name AS name, f.total_investment, y.plan, y.ytd[${n}] AS ytd, y.light[${n}] AS light,
      y.reported_light[${n}] AS reported_light,
      app.stage_at(${month}, f.build_months, f.build_stages) AS build_stage, p.blocker_desc AS blocker
    FROM asked a JOIN ${few.project} f USING (project_id)
    LEFT JOIN app.project p ON p.id = f.project_id
    LEFT JOIN ${few.year} y ON y.project_id = f.project_id AND y.year = ${yearOfMonth(month)}`.execute(trx);
  const byId = new Map(facts.map((row) => [row.project_id, row]));
  return page.flatMap((row) => {
    const found = byId.get(row.project_id);
    return found ? [{ ...found, ...row }] : [];
  });
}

type PickedRow = Pick<ListedRow, 'list' | 'project_id' | 'territory_id' | 'rank'>;
type ListedFacts = Omit<ListedRow, 'list' | 'territory_id' | 'rank'>;
