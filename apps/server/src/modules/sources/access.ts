import type { Batch, Permission } from '@guatu/contract';

/** As much of an actor as these rules look at. */
interface Holder {
  readonly permissions: ReadonlySet<Permission>;
}

type BatchState = Pick<Batch, 'status' | 'undoneById'>;

/** Answering questions of a review takes the right to report figures, while the review lasts. */
export function canDecide(actor: Holder, batch: BatchState): boolean {
  return batch.status === 'review' && actor.permissions.has('ledger.import');
}

/** Entering a batch takes the right to review, which is another right than to report. */
export function canConfirm(actor: Holder, batch: BatchState): boolean {
  return batch.status === 'review' && actor.permissions.has('ledger.confirm');
}

export function canUndo(actor: Holder, batch: BatchState): boolean {
  return batch.status === 'confirmed' && batch.undoneById === null && actor.permissions.has('ledger.confirm');
}
