import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type KeptLights, monthsPrint } from '../domain/lights/kept.ts';
import { keptProjects } from '../sql/kept-lights.ts';
import { liveProjects } from '../sql/light-pass.ts';
import { comparedLights, judgingOf, keptLights } from './judge-lights.ts';

/** A project whose kept lights a full recount does not confirm. */
export interface LightDifference {
  readonly id: string;
  readonly kept: string | null;
  readonly judged: string | null;
}

const AT_ONCE = 5000;
const NONE: ReadonlyMap<string, KeptLights> = new Map();

/**
 * Judges every project from the ledger on every day anew and names those that are kept otherwise, at most `most`. Empty is as
 * it should be after a pass of today. Since when a light stands is history, which no recount can tell. The transaction must
 * be of the whole tree.
 */
export async function checkLights(trx: ReadTrx, clock: Clock, most = 100): Promise<readonly LightDifference[]> {
  const judging = await judgingOf(trx, clock);
  const found: LightDifference[] = [];
  const known = new Set(await keptProjects(trx));
  let after: string | null = null;
  for (;;) {
    const ids: readonly string[] = await liveProjects(trx, after, AT_ONCE);
    const kept = await keptLights(trx, ids);
    for (const { now } of await comparedLights(trx, ids, judging, NONE)) {
      const [stored, judged] = [printOf(kept.get(now.id)), printOf(now)];
      if (stored !== judged) found.push({ id: now.id, kept: stored, judged });
      known.delete(now.id);
    }
    after = ids.at(-1) ?? after;
    if (ids.length < AT_ONCE) break;
  }
  // What is left is kept of projects that are void or merged into another.
  const left = await keptLights(trx, [...known]);
  for (const id of known) found.push({ id, kept: printOf(left.get(id)), judged: null });
  return found.slice(0, most);
}

function printOf(kept: KeptLights | undefined): string | null {
  if (kept === undefined) return null;
  const { territoryId, light, axes, ruleSet, ruleHash } = kept;
  return [territoryId, light, axes, ruleSet, ruleHash, monthsPrint(kept)].join(' ');
}
