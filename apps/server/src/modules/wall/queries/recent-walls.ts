import type { Wall } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { ledgerVersion } from '../sql/territory.ts';
import type { WallQuery } from './view.ts';
import { wallAnswer } from './wall.ts';

export type AskWall = (trx: ReadTrx, scope: Scope, query: WallQuery, clock: Clock) => Promise<Wall>;

// Some thirty kilobytes each.
const MOST_KEPT = 200;

/**
 * The wall, kept for as long as the ledger stays as it is: the morning's meeting opens the same page on many screens. What
 * is kept is only given to readers of exactly the same scope, and only after asking the database whether anything changed.
 */
export function recentWalls(most = MOST_KEPT): AskWall {
  const kept = new Map<string, { readonly version: string; readonly wall: Wall }>();
  return async (trx, scope, query, clock) => {
    const version = await ledgerVersion(trx);
    const key = keyOf(scope, query, clock);
    const found = kept.get(key);
    // Taken out and put back, so that the map's order is the order of use.
    kept.delete(key);
    const wall = found?.version === version ? found.wall : await wallAnswer(trx, scope, query, clock);
    kept.set(key, { version, wall });
    const oldest = kept.keys().next().value;
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return query.knownAt === undefined ? { ...wall, asOf: clock.now() } : wall;
  };
}

/** All that an answer depends on beside the ledger: who may see what, what is asked, and which month is the present one. */
function keyOf(scope: Scope, query: WallQuery, clock: Clock): string {
  const { period, territory, park, chain, projectKind, unit, knownAt } = query;
  const { all, territories, subjects } = scope;
  const day = officeDay(Date.parse(clock.now()));
  return JSON.stringify([all, territories, subjects, period, territory, park, chain, projectKind, unit, knownAt, day]);
}
