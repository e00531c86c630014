import type { WallFigureId } from '@guatu/contract';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { ListId } from '../domain/catalog.ts';
import type { StagePlace } from '../domain/figures.ts';
import type { WallFilter } from '../domain/filter.ts';
import { type MonthNumber, monthPeriodText, placeInYear, yearOfMonth } from '../domain/month.ts';
import type { FigureRow } from '../domain/numbers.ts';
import { matching } from './conditions.ts';
import type { FactSource } from './sources.ts';

export interface FigureQuestion {
  readonly figure: WallFigureId;
  readonly stage: StagePlace | null;
  readonly source: FactSource;
  readonly filter: WallFilter;
  readonly month: MonthNumber;
}

/** What a project adds to a figure, whether it does at all, and the field that this came from. */
interface Share {
  readonly value: RawBuilder<unknown>;
  readonly belongs: RawBuilder<unknown>;
  readonly key: RawBuilder<unknown>;
  readonly carried?: boolean;
}

const ONE = sql`1::bigint`;

/** How many projects make up a figure, and their sum. */
export async function figureSum(trx: ReadTrx, question: FigureQuestion): Promise<{ sum: number; count: number }> {
  const { rows } = await sql<{ sum: number; count: number }>`/* wall.figure-sum */
    WITH ${question.source.prelude} share AS (${shares(question)})
    SELECT coalesce(sum(s.value), 0)::bigint AS sum, count(*) AS count FROM share s`.execute(trx);
  return rows[0] ?? { sum: 0, count: 0 };
}

/** The sums of a figure by leaf, or by responsible unit; where no project counts there is none. */
export async function figureSums(
  trx: ReadTrx,
  question: FigureQuestion,
  by: 'territory_id' | 'unit_id',
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ of: number; sum: number }>`/* wall.figure-sums */
    WITH ${question.source.prelude} share AS (${shares(question)})
    SELECT ${sql.ref(`s.${by}`)} AS of, sum(s.value)::bigint AS sum FROM share s
    WHERE ${sql.ref(`s.${by}`)} IS NOT NULL GROUP BY 1`.execute(trx);
  return new Map(rows.map(({ of, sum }) => [of, sum]));
}

/** The projects of a figure, the largest first. */
export async function figureRows(
  trx: ReadTrx,
  question: FigureQuestion,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly FigureRow[]> {
  const { rows } = await sql<FigureRow>`/* wall.figure-rows */
    WITH ${question.source.prelude} page AS MATERIALIZED (
      ${shares(question)} ORDER BY value DESC, project_id LIMIT ${page.limit} OFFSET ${page.offset}
    )
    SELECT s.project_id, l.project_name AS name, s.territory_id, s.value, s.key, s.carried_from
    FROM page s
    LEFT JOIN app.project l ON l.id = s.project_id ORDER BY s.value DESC, s.project_id`.execute(trx);
  return rows;
}

function shares(question: FigureQuestion): RawBuilder<unknown> {
  const { source, filter, month } = question;
  const { value, belongs, key, carried } = shareOf(question);
  const n = sql.lit(placeInYear(month));
  const carriedFrom = carried
    ? sql`CASE WHEN y.report[${n}] < 2 THEN ${yearOfMonth(month)}::int * 100 +
        (SELECT max(i) FROM generate_series(1, ${n}) i WHERE y.report[i] = 2) END`
    : sql`NULL::int`;
  return sql`
    SELECT p.project_id, p.territory_id, p.unit_id, ${value} AS value, ${key} AS key, ${carriedFrom} AS carried_from
    FROM ${source.project} p
    LEFT JOIN ${source.year} y ON y.project_id = p.project_id AND y.year = ${yearOfMonth(month)}
    WHERE ${belongs} ${matching(filter, 'p')}`;
}

/** One line a figure; each must count what the rollups count under the same name. */
function shareOf({ figure, stage, source, month }: FigureQuestion): Share {
  const n = sql.lit(placeInYear(month));
  const year = yearOfMonth(month);
  const period = monthPeriodText(month);
  const text = (written: string) => sql`${written}::text`;
  const here = sql`p.entry <= ${month}`;
  const within = (column: string) => sql`${sql.ref(`p.${column}`)} BETWEEN ${year * 100 + 1} AND ${month}`;
  const light = (colour: number) => sql`y.light[${n}] = ${sql.lit(colour)}`;
  // A judged light is entered nowhere; where the ledger reports one, that is what stands beside it.
  const lightKey = sql`CASE WHEN y.reported_light[${n}] > 0 THEN ${`light@${period}`}::text ELSE 'projectName' END`;
  const reportKey = sql`CASE WHEN y.report[${n}] = 1 THEN ${`monthDoneAmt@${period}`}::text ELSE ${`ytdDoneAmt@${period}`} END`;
  // The month that was reported, not the one it is carried to, is where the amount was entered.
  const ytdKey = sql`'ytdDoneAmt@' || ${year}::int || 'M' || lpad(
    (SELECT max(i) FROM generate_series(1, ${n}) i WHERE y.report[i] = 2)::text, 2, '0')`;
  switch (figure) {
    case 'projects':
      return { value: ONE, belongs: here, key: text('projectName') };
    case 'totalInvestment':
      return {
        value: sql`p.total_investment`,
        belongs: sql`${here} AND p.total_investment <> 0`,
        key: text('totalInvestment'),
      };
    case 'annualPlan':
      return { value: sql`y.plan`, belongs: sql`y.plan <> 0`, key: text(`annualPlanAmt@${year}Y`) };
    case 'ytdDone':
      return { value: sql`y.ytd[${n}]`, belongs: sql`y.ytd[${n}] <> 0`, key: ytdKey, carried: true };
    case 'monthDone':
      return { value: sql`y.done[${n}]`, belongs: sql`y.done[${n}] <> 0`, key: text(`monthDoneAmt@${period}`) };
    case 'should':
      return { value: ONE, belongs: sql`y.due`, key: text(`annualPlanAmt@${year}Y`) };
    case 'reported':
      return { value: ONE, belongs: sql`y.report[${n}] > 0`, key: reportKey };
    case 'carried':
      return { value: ONE, belongs: sql`y.report[${n}] < 2 AND y.ytd[${n}] IS NOT NULL`, key: ytdKey, carried: true };
    case 'newStarts':
      return { value: ONE, belongs: within('started'), key: dateKey('M70', 'actualStart') };
    case 'startsDue':
      return {
        value: ONE,
        belongs: sql`(${within('started')} OR ${isListed(source, 'SHOULD_HAVE_STARTED', month)})`,
        key: sql`CASE WHEN ${within('started')} THEN ${dateKey('M70', 'actualStart')} ELSE 'planStart' END`,
      };
    case 'startsOverdue':
      return { value: ONE, belongs: isListed(source, 'SHOULD_HAVE_STARTED', month), key: text('planStart') };
    case 'startedNotInStatistics':
      return {
        value: ONE,
        belongs: isListed(source, 'STARTED_NOT_IN_STATISTICS', month),
        key: dateKey('M70', 'actualStart'),
      };
    case 'stalled':
      return { value: ONE, belongs: isListed(source, 'STALLED', month), key: text('projectStatus') };
    case 'zeroProgress':
      return { value: ONE, belongs: isListed(source, 'ZERO_PROGRESS', month), key: text(`monthDoneAmt@${period}`) };
    case 'lagging':
      return { value: ONE, belongs: isListed(source, 'LAGGING', month), key: ytdKey, carried: true };
    case 'statEntered':
      return { value: ONE, belongs: within('stat_entered'), key: dateKey('M80', 'statInMonth') };
    case 'statEnteredAmt':
      return {
        value: sql`p.total_investment`,
        belongs: sql`${within('stat_entered')} AND p.total_investment <> 0`,
        key: text('totalInvestment'),
      };
    case 'completed':
      return { value: ONE, belongs: within('completed'), key: dateKey('M100', 'actualComplete') };
    case 'lightGreen':
      return { value: ONE, belongs: light(1), key: lightKey };
    case 'lightYellow':
      return { value: ONE, belongs: light(2), key: lightKey };
    case 'lightRed':
      return { value: ONE, belongs: light(3), key: lightKey };
    case 'lightNone':
      return { value: ONE, belongs: sql`${here} AND coalesce(y.light[${n}], 0) = 0`, key: lightKey };
    case 'stageProjects':
      return { value: ONE, belongs: sql`${here} AND ${atStage(stage, month)}`, key: stageKey(stage) };
    case 'stageInvestment':
      return {
        value: sql`p.total_investment`,
        belongs: sql`${here} AND p.total_investment <> 0 AND ${atStage(stage, month)}`,
        key: text('totalInvestment'),
      };
    case 'stageGreen':
      return { value: ONE, belongs: sql`${light(1)} AND ${atStage(stage, month)}`, key: lightKey };
    case 'stageYellow':
      return { value: ONE, belongs: sql`${light(2)} AND ${atStage(stage, month)}`, key: lightKey };
    case 'stageRed':
      return { value: ONE, belongs: sql`${light(3)} AND ${atStage(stage, month)}`, key: lightKey };
  }
}

function isListed(source: FactSource, list: ListId, month: MonthNumber): RawBuilder<unknown> {
  return sql`p.project_id IN (SELECT l.project_id FROM ${source.listed} l WHERE l.list = ${list}
    AND l.from_month <= ${month} AND l.until_month >= ${month})`;
}

function atStage(stage: StagePlace | null, month: MonthNumber): RawBuilder<unknown> {
  if (stage === null) return sql`false`;
  const line = stage.line === 'BUILD' ? 'build' : 'benefit';
  return sql`app.stage_at(${month}, ${sql.ref(`p.${line}_months`)}, ${sql.ref(`p.${line}_stages`)}) = ${stage.order}`;
}

/** A date entered as a milestone came from there; else from the ledger's own column. */
function dateKey(code: string, column: string): RawBuilder<unknown> {
  return sql`CASE WHEN EXISTS (SELECT FROM app.project_milestone m WHERE m.project_id = p.project_id AND m.code = ${code}
    AND m.ms_actual IS NOT NULL) THEN ${`msActual@${code}`}::text ELSE ${column} END`;
}

const LEDGER_DATES: Readonly<Record<number, string>> = { 70: 'actualStart', 80: 'statInMonth', 100: 'actualComplete' };

function stageKey(stage: StagePlace | null): RawBuilder<unknown> {
  if (stage === null || stage.order === 0) return sql`'projectName'::text`;
  const column = LEDGER_DATES[stage.order];
  const code = `M${stage.order}`;
  return column === undefined ? sql`${`msActual@${code}`}::text` : dateKey(code, column);
}
