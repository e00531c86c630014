import type { WallListId, WallListRow } from '@guatu/contract';
import { dayOf, lastDayOf, type MonthPeriod, parsePeriod, valueOrThrow } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { leavesBelow } from '../../../platform/records/index.ts';
import { unitsListed } from '../../dispatch/index.ts';
import { wallAnswer, wallListAnswer } from '../../wall/index.ts';
import { LISTED, type ListedFigure, type WallMonth } from '../domain/figure-catalog.ts';

/** A month of a unit: its wall, and every row of its lists. */
export interface ReadMonth extends WallMonth {
  readonly lists: Readonly<Record<WallListId, { readonly label: string; readonly rows: readonly WallListRow[] }>>;
}

const PAGE = 500;

/** The month as a typed period; the contract has let nothing else through. */
export function monthOfText(period: string): MonthPeriod {
  const read = valueOrThrow(parsePeriod(period));
  if (read.kind !== 'month') throw new TypeError(`not a month: ${period}`);
  return read;
}

/** Reads the wall of a month, and the lists whole. */
export async function readMonth(
  trx: ReadTrx,
  scope: Scope,
  at: { readonly territory: number | undefined; readonly period: string },
  clock: Clock,
): Promise<ReadMonth> {
  const query = { period: at.period, ...(at.territory !== undefined && { territory: at.territory }) };
  const wall = await wallAnswer(trx, scope, query, clock);
  const lists: Partial<Record<WallListId, { label: string; rows: readonly WallListRow[] }>> = {};
  for (const { id, label, count, rows } of wall.lists) {
    const all = [...rows];
    while (all.length < count) {
      const page = await wallListAnswer(trx, scope, { ...query, list: id, limit: PAGE, offset: all.length }, clock);
      if (page.rows.length === 0) break;
      all.push(...page.rows);
    }
    lists[id] = { label, rows: all };
  }
  const whole = lists as ReadMonth['lists'];
  const names = Object.entries(LISTED).map(([figure, list]) => [figure, whole[list].rows.map(({ name }) => name)]);
  const month = monthOfText(at.period);
  const span = { from: dayOf(month.year, month.month, 1), to: lastDayOf(month) };
  const leaves = at.territory === undefined ? null : await leavesBelow(trx, at.territory);
  return {
    wall,
    month,
    silentUnits: await unitsListed(trx, span, leaves),
    lists: whole,
    names: Object.fromEntries(names) as Record<ListedFigure, readonly string[]>,
  };
}
