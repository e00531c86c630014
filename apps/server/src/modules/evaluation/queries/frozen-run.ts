import type { CloseCall } from '@guatu/contract';
import { valueOrThrow } from '@guatu/kernel';
import { type DataTable, type Run, runRecipe } from '@guatu/scoring';
import { withReadScope } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/ledger/index.ts';
import { systemActor } from '../../../platform/people/system-actor.ts';
import { tableOf } from '../domain/cells.ts';
import type { ScoredUnit } from '../domain/frozen.ts';
import { closeCalls, type RankedUnit, rankedUnits } from '../domain/ranking.ts';
import { unitsOf } from '../sql/frozen.ts';
import type { SchemeInForce } from './parts.ts';

/** A version as it was frozen, with every step of its scores. */
export interface FrozenRun {
  readonly units: readonly ScoredUnit[];
  readonly data: DataTable;
  readonly score: Run;
  /** Its ranking, worked out when it is first asked for. */
  readonly ranking: () => FrozenRanking;
}

export interface FrozenRanking {
  readonly ranked: readonly RankedUnit[];
  readonly calls: readonly CloseCall[];
}

/** Versions never change, so the last ones asked for are kept. */
const KEPT = 4;
const kept = new Map<string, FrozenRun>();

/**
 * A version whole, whoever asks: what one unit's score was measured against are the others. Answers show of it only what
 * their reader may see.
 */
export async function frozenRun(
  db: Db,
  { id, no }: { readonly id: string; readonly no: number },
  scheme: SchemeInForce,
): Promise<FrozenRun> {
  const key = `${id} ${no}`;
  const known = kept.get(key);
  const found = known ?? scored(await withReadScope(db, systemActor.scope, (trx) => unitsOf(trx, id, no)), scheme);
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

function scored(units: readonly ScoredUnit[], { body }: SchemeInForce): FrozenRun {
  const data = valueOrThrow(tableOf(body.recipe.columns, units));
  const score = valueOrThrow(runRecipe(body.recipe, data));
  let ranking: FrozenRanking | null = null;
  return {
    ...{ units, data, score },
    ranking: () => {
      ranking ??= { ranked: rankedUnits(score, units), calls: closeCalls(units, score) };
      return ranking;
    },
  };
}
