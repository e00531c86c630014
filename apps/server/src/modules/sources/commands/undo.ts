import type { Clock } from '../../../platform/clock/index.ts';
import { confirmBatch, draftUndo, findBatch, type LandHook, type Trx } from '../../../platform/ledger/index.ts';
import { importWords } from '../messages.ts';
import { settleTypings } from './extensions/settle-typings.ts';

export interface Undone {
  readonly batchId: string;
  readonly kept: readonly { entityId: string; key: string }[];
}

/** Takes a batch back: as a batch to be looked at first, or at once when `confirm` says so. */
export async function undoBatch(
  trx: Trx,
  clock: Clock,
  hooks: readonly LandHook[],
  input: { batchId: string; by: string; confirm: boolean },
): Promise<Undone> {
  const undone = await findBatch(trx, input.batchId);
  const title = importWords.undoTitle(undone?.title ?? '');
  const draft = await draftUndo(trx, clock, { batchId: input.batchId, title, by: input.by });
  if (input.confirm) {
    await confirmBatch(trx, clock, hooks, { batchId: draft.batchId, version: 1, by: input.by });
    await settleTypings(trx, draft.batchId);
  }
  return draft;
}
