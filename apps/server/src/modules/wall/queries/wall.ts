import type { Wall, WallList, WallListId } from '@guatu/contract';
import { pacePercent } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { regionsOf, totalsOf, trendOf } from '../domain/answer.ts';
import { LIST_IDS, type ListId } from '../domain/catalog.ts';
import { sliceOf } from '../domain/filter.ts';
import { type ListContext, listCounts, listRow } from '../domain/list-rows.ts';
import { type MonthNumber, monthPeriodText, placeInYear } from '../domain/month.ts';
import type { WallNumbers } from '../domain/numbers.ts';
import { stageBoard } from '../domain/stages.ts';
import { lineOf } from '../domain/tree.ts';
import { WALL_LABELS } from '../messages.ts';
import { numbersOfFacts } from '../sql/facts.ts';
import { type ListPage, listedRows } from '../sql/lists.ts';
import { numbersOfSlice } from '../sql/rollups.ts';
import { isSealed } from '../sql/territory.ts';
import { type WallParts, wallParts } from './parts.ts';
import { leafName, viewOf, type WallQuery, type WallView } from './view.ts';

/** Rows of each list that the wall itself shows. */
const FIRST_ROWS = 9;

/** The whole wall of one month, for one reader and filter. */
export async function wallAnswer(trx: ReadTrx, scope: Scope, query: WallQuery, clock: Clock): Promise<Wall> {
  const parts = wallParts();
  const view = await viewOf(trx, scope, query, clock);
  const numbers = await numbersOf(trx, view);
  const counts = listCounts(numbers);
  const pages = LIST_IDS.filter((list) => counts[list] > 0).map((list) => ({ list, limit: FIRST_ROWS, offset: 0 }));
  const pace = pacePercent(parts.pace, placeInYear(view.month));
  const period = monthPeriodText(view.month);
  const board = (line: 'BUILD' | 'BENEFIT') => stageBoard(parts.catalog, line, numbers, WALL_LABELS.noStage);
  return {
    period,
    periods: view.reported.map(monthPeriodText),
    sealed: await isSealed(trx, sealNames(view.month), lineOf(view.tree, view.shown.id)),
    path: view.path.map(({ id, name }) => ({ id, name })),
    pace,
    totals: totalsOf(numbers, pace),
    regions: regionsOf(view.tree, view.shown, numbers, pace),
    trend: trendOf(numbers.trend, view.month, view.reported[0] ?? 0, parts.pace),
    stages: { build: board('BUILD'), benefit: board('BENEFIT') },
    lists: await listsOf(trx, parts, view, counts, pages),
    asOf: view.asOf,
  };
}

/** One page of one list. */
export async function wallListAnswer(
  trx: ReadTrx,
  scope: Scope,
  query: WallQuery & { readonly list: WallListId; readonly limit: number; readonly offset: number },
  clock: Clock,
): Promise<WallList & { period: string; asOf: string }> {
  const parts = wallParts();
  const view = await viewOf(trx, scope, query, clock);
  const counts = listCounts(await numbersOf(trx, view));
  const lists = await listsOf(trx, parts, view, counts, [query]);
  const list = lists.find((each) => each.id === query.list);
  if (!list) throw new Error(`the wall has no list ${query.list}`);
  return { ...list, period: monthPeriodText(view.month), asOf: view.asOf };
}

function numbersOf(trx: ReadTrx, view: WallView): Promise<WallNumbers> {
  // Rollups speak of the present only.
  const slice = view.past ? null : sliceOf(view.filter);
  if (slice === null) return numbersOfFacts(trx, view);
  const leaves = view.tree.leaves.get(view.shown.id) ?? [];
  return numbersOfSlice(trx, { slice, month: view.month, leaves, whole: view.whole });
}

/** A month is sealed as such, or with the months before it. */
function sealNames(month: MonthNumber): readonly string[] {
  const text = monthPeriodText(month);
  return [text, `${text.slice(0, 5)}01-${text.slice(5)}`];
}

async function listsOf(
  trx: ReadTrx,
  parts: WallParts,
  view: WallView,
  counts: Readonly<Record<ListId, number>>,
  pages: readonly ListPage[],
): Promise<readonly WallList[]> {
  const rows = await listedRows(trx, pages, view);
  const context: ListContext = { ...parts, month: view.month, nameOf: leafName(view.tree) };
  return LIST_IDS.map((id) => ({
    ...headOf(parts, id),
    id,
    count: counts[id],
    rows: rows.filter((row) => row.list === id).map((row) => listRow(id, row, context)),
  }));
}

function headOf({ catalog }: WallParts, id: ListId): Pick<WallList, 'label' | 'definition' | 'sort'> {
  const item = catalog.lists.find((list) => list.id === id);
  if (item) return { label: item.label, definition: item.definition, sort: item.sort };
  return { label: WALL_LABELS.redLights, definition: WALL_LABELS.redLightsDefinition, sort: ['PACE_GAP_ASC'] };
}
