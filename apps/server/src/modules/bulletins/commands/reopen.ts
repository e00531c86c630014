import type { Clock } from '../../../platform/clock/index.ts';
import { appendAudit, type Trx } from '../../../platform/ledger/index.ts';
import { bulletinRefusals, paperWords } from '../messages.ts';
import { sealedBulletin } from '../queries/sealed-bulletin.ts';
import { askReopening, bulletinRow, liftSeal } from '../sql/bulletins.ts';

/**
 * Asks for reopening, or, when somebody else has asked, reopens: it takes two people. The bulletin stays as it is; the period
 * may be sealed again.
 * @throws CodedFailure `bulletin_not_found`, `bulletin_reopened`, `bulletin_same_person`
 */
export async function reopenMonth(
  trx: Trx,
  act: { readonly id: string; readonly by: string; readonly reason: string },
  clock: Clock,
): Promise<void> {
  const { id, by, reason } = act;
  const row = await sealedBulletin(trx, id);
  if (row.reopenedAt !== null) throw bulletinRefusals.bulletin_reopened();
  if (row.reopenAskedById === by) throw bulletinRefusals.bulletin_same_person();
  const record = async (kind: string, subject: string) => {
    await appendAudit(trx, { kind, actorId: by, subject, details: { bulletin: id, reason } }, clock);
  };
  if (row.reopenAskedById === null && (await askReopening(trx, id, by, clock.now(), reason))) {
    return record('reopen_asked', paperWords.auditReopenAsked(row.place, row.period));
  }
  // Whoever asked in the meantime is read again: two people who ask at once must not be taken for one.
  const asked = (await bulletinRow(trx, id))?.reopenAskedById ?? by;
  if (asked === by) throw bulletinRefusals.bulletin_same_person();
  if (!(await liftSeal(trx, id, [asked, by], clock.now()))) throw bulletinRefusals.bulletin_reopened();
  return record('period_reopened', paperWords.auditReopened(row.place, row.period));
}
