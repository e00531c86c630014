import type { Trx } from '../../../../platform/ledger/index.ts';
import { inForce } from '../../domain/extension-typing.ts';
import { putInForce, typingChain } from '../../sql/extensions.ts';

/**
 * Puts in force what is to hold for a column after a batch was confirmed: the latest typing whose batch nobody took back.
 * So an undo brings back the type before, and undoing the undo the type again. Does nothing for other batches.
 */
export async function settleTypings(trx: Trx, batchId: string): Promise<void> {
  const chain = await typingChain(trx, batchId);
  const [first] = chain;
  if (!first) return;
  const typings = chain.filter(({ id, undoes }) => undoes === null && inForce(id, chain));
  await putInForce(trx, first.field_id, typings.at(-1)?.id ?? null);
}
