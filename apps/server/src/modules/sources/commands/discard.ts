import { ledgerRefusals, lockBatch, markDiscarded, type Trx } from '../../../platform/ledger/index.ts';

/** Gives up a batch under review. The source stays as a record that it was once uploaded; its candidates go. */
export async function discardBatch(trx: Trx, input: { batchId: string; version: number }): Promise<void> {
  const batch = await lockBatch(trx, input.batchId);
  if (!batch) throw ledgerRefusals.batch_not_found();
  if (batch.status !== 'review') throw ledgerRefusals.batch_not_in_review({ status: batch.status });
  if (batch.version !== input.version) {
    throw ledgerRefusals.batch_version_stale({ yours: input.version, current: batch.version });
  }
  await markDiscarded(trx, batch.id);
}
