import { type Scope, withinTerritories } from '../../../platform/db/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';

/**
 * Runs what enters the ledger. Batches go by territory, so what a task force wrote of a project that is its own lands as the
 * project's own district would enter it. To be called only once the project or visit was found in the writer's scope.
 */
export function landing<T>(
  trx: Trx,
  { all, territories }: Scope,
  leaf: number,
  act: (trx: Trx) => Promise<T>,
): Promise<T> {
  return all || territories.includes(leaf) ? act(trx) : withinTerritories(trx, [leaf], act);
}
