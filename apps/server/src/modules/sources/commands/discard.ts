import { ledgerRefusals, lockBatch, markDiscarded, type Trx } from '../../../platform/ledger/index.ts';
import { setBatchReason } from '../sql/batches.ts';

/** Gives up a batch under review. The source stays as a record that it was once uploaded; its candidates go. */
export async function discardBatch(
  trx: Trx,
  input: { batchId: string; version: number; reason?: string | undefined },
): Promise<void> {
  const batch = await lockBatch(trx, input.batchId);
  if (!batch) throw ledgerRefusals.batch_not_found();
  if (batch.status !== 'review') throw ledgerRefusals.batch_not_in_review({ status: batch.status });
  if (batch.version !== input.version) {
    throw ledgerRefusals.batch_version_stale({ yours: input.version, current: batch.version });
  }
  await markDiscarded(trx, batch.id);
  if (input.reason) await setBatchReason(trx, batch.id, input.reason);
}

/** A batch whose file was read again gives way to the new one. Refused when it was entered or given up meanwhile. */
export async function giveWay(trx: Trx, batchId: string): Promise<void> {
  const batch = await lockBatch(trx, batchId);
  if (!batch) throw ledgerRefusals.batch_not_found();
  if (batch.status !== 'review') throw ledgerRefusals.batch_not_in_review({ status: batch.status });
  await markDiscarded(trx, batch.id);
}
