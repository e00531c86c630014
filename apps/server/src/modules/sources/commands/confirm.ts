import type { Clock } from '../../../platform/clock/index.ts';
import {
  appendAudit,
  type Confirmation,
  type Confirmed,
  confirmBatch,
  findBatch,
  type LandHook,
  type Trx,
} from '../../../platform/ledger/index.ts';
import { historyOf } from '../domain/decision-history.ts';
import { auditWords, sourceRefusals } from '../messages.ts';
import { enterUnits, registerExtensionFields } from '../sql/landing.ts';
import { decidedRows, problemCounts } from '../sql/review.ts';
import { settleTypings } from './extensions/settle-typings.ts';

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
  const reasons = await reasonsGiven(trx, input.batchId);
  await enterUnits(trx, input.batchId);
  await registerExtensionFields(trx, input.batchId);
  const confirmed = await confirmBatch(trx, clock, hooks, input);
  await settleTypings(trx, input.batchId);
  if (reasons.length > 0) {
    const title = (await findBatch(trx, input.batchId))?.title ?? '';
    const details = { batch: input.batchId, reasons };
    await appendAudit(trx, { kind: 'by_hand', actorId: input.by, subject: auditWords.byHand(title), details }, clock);
  }
  return confirmed;
}

/** Why values were entered by hand or doubtful ones stayed: it goes into the chain, because the review itself is swept. */
async function reasonsGiven(trx: Trx, batchId: string) {
  return (await decidedRows(trx, batchId)).flatMap((row) =>
    historyOf(row).flatMap(({ act, key, note }) =>
      (act === 'setValue' || act === 'acknowledge') && note
        ? [{ table: row.table_no, row: row.row_no, key: key ?? null, note }]
        : [],
    ),
  );
}
