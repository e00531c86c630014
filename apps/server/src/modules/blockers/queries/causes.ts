import type { BoardBlocker, CauseSummary, causeEndpoint, Permission } from '@guatu/contract';
import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { batchNo, personNames } from '../../../platform/records/index.ts';
import { causeActsOf } from '../domain/causes.ts';
import { blockerRefusals } from '../messages.ts';
import { blockersOfCauses } from '../sql/board.ts';
import { causeHistory, heldStandings, readCauses, removedFrom } from '../sql/causes.ts';
import type { CauseRow } from '../tables.ts';
import { heldBy, type Shown, shownBlockers } from './blockers.ts';

type CauseAnswer = (typeof causeEndpoint)['response']['_zod']['input'];

/** Batches shown on the page of a root cause; older ones are found on its blockers. */
const HISTORY = 100;

const NO_ACTS: ReadonlySet<Permission> = new Set();

/** Every root cause that the reader sees: what holds most projects first, what is closed last. */
export async function causeList(trx: ReadTrx, clock: Clock): Promise<readonly CauseSummary[]> {
  return summaries(trx, await readCauses(trx, null), officeDay(Date.parse(clock.now())));
}

/** What each cause holds and costs a day, counted over those of its blockers that are not closed. */
export async function summaries(
  trx: ReadTrx,
  rows: readonly CauseRow[],
  today: IsoDay,
): Promise<readonly CauseSummary[]> {
  if (rows.length === 0) return [];
  const laid = await blockersOfCauses(
    trx,
    rows.map(({ id }) => id),
  );
  const shown = await shownBlockers(trx, laid, NO_ACTS, today);
  return rows.map((row) => summaryOf(row, shown)).sort(heaviestFirst);
}

function heaviestFirst(a: CauseSummary, b: CauseSummary): number {
  const closed = (cause: CauseSummary) => (cause.closedOn === null ? 0 : 1);
  return closed(a) - closed(b) || b.cost.projects - a.cost.projects || b.waiting - a.waiting || (a.id < b.id ? -1 : 1);
}

function summaryOf(row: CauseRow, { blockers, cost }: Shown): CauseSummary {
  const own = blockers.filter(({ causeId }) => causeId === row.id);
  const waiting = own.filter(isWaiting);
  const { id, title, factor, unit, due, closed_on: closedOn } = row;
  return {
    ...{ id, title, factor, unit, due, closedOn },
    blockers: own.length,
    waiting: waiting.length,
    cost: cost(heldBy(waiting)),
  };
}

const isWaiting = ({ status }: BoardBlocker): boolean => status !== 'VERIFIED';

/** One root cause with all that belongs on its page. */
export async function causePage(
  trx: ReadTrx,
  id: string,
  permissions: ReadonlySet<Permission>,
  clock: Clock,
): Promise<CauseAnswer> {
  const now = clock.now();
  const row = await findCause(trx, id);
  const rows = await blockersOfCauses(trx, [id]);
  const today = officeDay(Date.parse(now));
  const shown = await shownBlockers(trx, rows, permissions, today, row.territory_id);
  const { blockers, rules } = shown;
  const history = await causeHistory(
    trx,
    id,
    blockers.map((each) => each.id),
    HISTORY,
  );
  const names = await personNames(trx, [
    ...new Set([...history.map(({ by }) => by), ...(row.closed_by === null ? [] : [row.closed_by])]),
  ]);
  return {
    cause: {
      ...summaryOf(row, shown),
      version: row.version,
      note: row.note,
      capacityId: row.capacity,
      closedBy: row.closed_by === null ? null : (names.get(row.closed_by) ?? ''),
    },
    blockers: [...blockers.filter(isWaiting), ...blockers.filter((each) => !isWaiting(each))],
    projects: await heldProjectsOf(trx, shown),
    removed: await removedFrom(trx, id),
    history: history.map(({ id: batchId, nr, title, at, by, blockers: changed }) => ({
      ...{ batchId, batchNo: batchNo(nr, at), title, at, by: names.get(by) ?? '', blockers: changed },
    })),
    acts: causeActsOf(rules, row.closed_on !== null, permissions),
    satisfactions: rules.satisfactions,
    asOf: now,
  };
}

async function heldProjectsOf(trx: ReadTrx, { blockers, cost }: Shown): Promise<CauseAnswer['projects']> {
  const rows = await heldStandings(trx, [...heldBy(blockers.filter(isWaiting))]);
  const projects = rows.map(({ stage, ...row }) => ({
    ...row,
    stage: stage === null ? null : `M${stage}`,
    cost: cost([row.id]),
  }));
  const day = ({ cost: { output, tax } }: (typeof projects)[number]) => output + tax;
  return projects.sort((a, b) => day(b) - day(a) || a.name.localeCompare(b.name));
}

/** The root cause, if the reader sees it. */
export async function findCause(trx: ReadTrx, id: string): Promise<CauseRow> {
  const [row] = await readCauses(trx, [id]);
  if (!row) throw blockerRefusals.cause_not_found();
  return row;
}
