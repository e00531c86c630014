import type { BoardBlocker, Permission } from '@guatu/contract';
import type { IsoDay, WorkCalendar } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { actsFrom } from '../domain/acts.ts';
import { termOf } from '../domain/clock.ts';
import { type BlockerRules, stateOf } from '../domain/rules.ts';
import { heldProjects } from '../sql/board.ts';
import type { BlockerRow, HeldRow } from '../tables.ts';
import { type CostOf, costCounter } from './cost.ts';
import { measuresOn } from './rule.ts';

/** Blockers as the board shows them, with what counts their cost. */
export interface Shown {
  readonly blockers: readonly BoardBlocker[];
  readonly rules: BlockerRules;
  readonly cost: CostOf;
}

/** Rows with the projects they hold, their terms and what the reader may do to them; late ones first. */
export async function shownBlockers(
  trx: ReadTrx,
  rows: readonly BlockerRow[],
  permissions: ReadonlySet<Permission>,
  today: IsoDay,
  leaf = rows[0]?.territory_id ?? 0,
): Promise<Shown> {
  const held = byBlocker(
    await heldProjects(
      trx,
      rows.map(({ id }) => id),
    ),
  );
  const measures = await measuresOn(trx, today);
  const blockers = rows.map((row) => {
    const own = row.territory_id;
    const measured = { rules: measures.rules(own), calendar: measures.calendar(own), today };
    return boardBlocker(row, held.get(row.id) ?? [], measured, permissions);
  });
  // Cost and words of satisfaction are the same for the whole answer: they follow the office's first leaf.
  const rules = measures.rules(leaf);
  return { blockers: blockers.sort(worstFirst), rules, cost: await costCounter(trx, heldBy(blockers), rules) };
}

/** The projects that any of the blockers holds. */
export function heldBy(blockers: readonly BoardBlocker[]): ReadonlySet<string> {
  return new Set(blockers.flatMap(({ projects }) => projects.map(({ id }) => id)));
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

function byBlocker(rows: readonly HeldRow[]): ReadonlyMap<string, readonly HeldRow[]> {
  const by = new Map<string, HeldRow[]>();
  for (const row of rows) by.set(row.blocker, [...(by.get(row.blocker) ?? []), row]);
  return by;
}
