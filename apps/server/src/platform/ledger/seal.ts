import { sealsInForce } from './sql/seal.ts';
import type { Trx } from './trx.ts';

/**
 * The periods among `periods` that are sealed for one of the territories. Takes a shared lock per period first, so that a
 * batch cannot slip into a period while it is being sealed.
 */
export async function sealedPeriods(
  trx: Trx,
  territories: readonly number[],
  periods: readonly string[],
): Promise<readonly string[]> {
  if (periods.length === 0) return [];
  return sealsInForce(trx, territories, [...periods].sort());
}
