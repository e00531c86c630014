import type { Clock } from '../../../platform/clock/index.ts';
import {
  type Confirmation,
  type Confirmed,
  confirmBatch,
  type LandHook,
  type Trx,
} from '../../../platform/ledger/index.ts';
import { sourceRefusals } from '../messages.ts';
import { registerExtensionFields, resolveUnits } from '../sql/landing.ts';
import { problemCounts } from '../sql/review.ts';

/** Enters a reviewed batch. Refused while a doubtful value would land that nobody has looked at. */
export async function confirmReviewed(
  trx: Trx,
  clock: Clock,
  hooks: readonly LandHook[],
  input: Confirmation,
): Promise<Confirmed> {
  const open = await problemCounts(trx, input.batchId);
  if (open.mustHandle > 0) {
    throw sourceRefusals.problems_unhandled({ count: open.mustHandle, first: open.first ?? '' });
  }
  await resolveUnits(trx, input.batchId);
  await registerExtensionFields(trx, input.batchId);
  return confirmBatch(trx, clock, hooks, input);
}
