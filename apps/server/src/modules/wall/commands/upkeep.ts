import { canonicalText } from '@guatu/kernel';
import type { LandedBatch, ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import { wallParts } from '../queries/parts.ts';
import { type Difference, differences, landBatch, rebuildFacts, rulesInForce } from '../sql/upkeep.ts';

/**
 * Keeps facts and rollups in step with the ledger, in the transaction that changes it. `relit` are projects whose kept lights
 * turned; a pass over lights has a number and no batch.
 */
export async function landOnWall(
  trx: Trx,
  { nr, kinds }: Pick<LandedBatch, 'nr' | 'kinds'>,
  relit: readonly string[] = [],
): Promise<void> {
  const wrote = kinds.some(({ kind }) => kind === 'project');
  if (wrote || relit.length > 0) await landBatch(trx, nr, wallParts().rules, relit);
}

/**
 * Makes facts and rollups again from the ledger, set by set: after a restore, after filling the ledger by other ways than
 * batches, or when the catalogue changed. The transaction must be of the whole tree.
 */
export async function rebuildWall(trx: Trx): Promise<void> {
  await rebuildFacts(trx, wallParts().rules);
}

/** Whether the facts were made with other rules than this edition's, and need `rebuildWall`. */
export async function isWallOutdated(trx: ReadTrx): Promise<boolean> {
  const inForce = await rulesInForce(trx);
  return inForce !== null && canonicalText({ ...inForce }) !== canonicalText({ ...wallParts().rules });
}

/**
 * Recounts everything from the ledger and names what is stored otherwise, at most `most` differences. Empty is as it
 * should be. The transaction must be of the whole tree.
 */
export function checkWall(trx: ReadTrx, most = 100): Promise<readonly Difference[]> {
  return differences(trx, most);
}
