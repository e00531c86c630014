import type { BoardBlocker, BoardCause, blockerBoardEndpoint, Permission } from '@guatu/contract';
import { type IsoDay, officeDay, parseMoney, parseUnit, type WorkCalendar } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { actsFrom } from '../domain/acts.ts';
import { termOf } from '../domain/clock.ts';
import { costOfDelay, type Promise as Promised } from '../domain/cost.ts';
import { type BlockerRules, stateOf } from '../domain/rules.ts';
import { causesById, heldProjects, openBlockers, promisesOf, responseByUnit } from '../sql/board.ts';
import type { BlockerRow, HeldRow } from '../tables.ts';
import { measuresOn } from './rule.ts';

type Board = (typeof blockerBoardEndpoint)['response']['_zod']['input'];

export interface BoardQuery {
  readonly project?: string | undefined;
  readonly blocker?: string | undefined;
}

/** Open blockers, late ones first, with what a day costs, the causes behind them and how units answer. */
export async function blockerBoard(
  trx: ReadTrx,
  query: BoardQuery,
  permissions: ReadonlySet<Permission>,
  clock: Clock,
): Promise<Board> {
  const now = clock.now();
  const today = officeDay(Date.parse(now));
  const rows = await openBlockers(trx, query);
  const held = byBlocker(await heldProjects(trx, idsOf(rows)));
  const measures = await measuresOn(trx, today);
  const blockers: BoardBlocker[] = [];
  for (const row of rows) {
    const leaf = row.territory_id;
    const measured = { rules: measures.rules(leaf), calendar: measures.calendar(leaf), today };
    blockers.push(boardBlocker(row, held.get(row.id) ?? [], measured, permissions));
  }
  // Cost and words of satisfaction are the same for the whole answer: they follow the office's first leaf.
  const rules = measures.rules(rows[0]?.territory_id ?? 0);
  const promises = await readPromises(trx, blockers, rules);
  const cost = (of: readonly BoardBlocker[]) =>
    costOfDelay(
      of.flatMap(({ projects }) => projects.map(({ id }) => id)),
      promises,
      rules.costOfDelay.daysInYear,
    );
  const causes = await causesOf(trx, blockers, cost);
  const whole = query.project === undefined && query.blocker === undefined;
  return {
    blockers: blockers.sort(worstFirst),
    causes,
    cost: cost(blockers),
    response: whole ? await responseByUnit(trx) : [],
    satisfactions: rules.satisfactions,
    asOf: now,
  };
}

interface Measured {
  readonly rules: BlockerRules;
  readonly calendar: WorkCalendar;
  readonly today: IsoDay;
}

function boardBlocker(
  row: BlockerRow,
  held: readonly HeldRow[],
  { rules, calendar, today }: Measured,
  permissions: ReadonlySet<Permission>,
): BoardBlocker {
  const status = stateOf(row.status);
  const { due, left } = termOf({ ...row, status }, rules, calendar, today);
  return {
    id: row.id,
    version: row.version,
    territoryId: row.territory_id,
    description: row.description ?? '',
    factor: row.factor,
    level: row.level,
    status,
    units: row.units ?? [],
    raised: row.raised,
    due,
    left,
    causeId: row.cause,
    reopens: row.reopens ?? 0,
    projects: held.map(({ project, name }) => ({ id: project, name })),
    acts: actsFrom(rules, status, permissions),
  };
}

/** Latest first; those without a term after those with one, the longest waiting first. */
function worstFirst(a: BoardBlocker, b: BoardBlocker): number {
  const left = (blocker: BoardBlocker) => blocker.left ?? Number.MAX_SAFE_INTEGER;
  return left(a) - left(b) || (a.raised ?? '9').localeCompare(b.raised ?? '9') || a.id.localeCompare(b.id);
}

async function causesOf(
  trx: ReadTrx,
  blockers: readonly BoardBlocker[],
  cost: (of: readonly BoardBlocker[]) => BoardCause['cost'],
): Promise<readonly BoardCause[]> {
  const ids = new Set(blockers.flatMap(({ causeId }) => (causeId === null ? [] : [causeId])));
  const rows = await causesById(trx, [...ids]);
  const causes = rows.map((row): BoardCause => {
    const own = blockers.filter(({ causeId }) => causeId === row.id);
    return { ...row, blockers: own.length, cost: cost(own) };
  });
  return causes.sort((a, b) => b.cost.projects - a.cost.projects || b.blockers - a.blockers);
}

async function readPromises(
  trx: ReadTrx,
  blockers: readonly BoardBlocker[],
  { costOfDelay: { outputCommitment, taxCommitment } }: BlockerRules,
): Promise<ReadonlyMap<string, Promised>> {
  const projects = new Set(blockers.flatMap((blocker) => blocker.projects.map(({ id }) => id)));
  const rows = await promisesOf(trx, [...projects], [outputCommitment, taxCommitment]);
  const promises = new Map<string, Promised>();
  for (const { project, code, target, unit } of rows) {
    const known = promises.get(project) ?? { output: null, tax: null };
    const amount = yuanOf(target, unit);
    promises.set(project, code === outputCommitment ? { ...known, output: amount } : { ...known, tax: amount });
  }
  return promises;
}

/** Whole yuan of a promise; null where its unit is missing or not of money: nothing is guessed. */
function yuanOf(target: string, unit: string | null): number | null {
  const read = parseUnit(unit ?? '');
  if (!read.ok || read.value.dimension !== 'money') return null;
  const amount = parseMoney(`${target}${read.value.label}`, { rounding: 'half-up' });
  return amount.ok ? amount.value : null;
}

function byBlocker(rows: readonly HeldRow[]): ReadonlyMap<string, readonly HeldRow[]> {
  const by = new Map<string, HeldRow[]>();
  for (const row of rows) by.set(row.blocker, [...(by.get(row.blocker) ?? []), row]);
  return by;
}

const idsOf = (rows: readonly BlockerRow[]) => rows.map(({ id }) => id);
