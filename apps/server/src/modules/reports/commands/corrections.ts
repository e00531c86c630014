import type { Correction } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import { appendAudit, type Trx } from '../../../platform/ledger/index.ts';
import { reportRefusals, reportWords } from '../messages.ts';
import { correctionAnswers } from '../queries/quote.ts';
import { revoke } from '../sql/corrections.ts';

/** From now on reports are no longer read with a correction; what was read with it stays. */
export async function revokeCorrection(trx: Trx, clock: Clock, id: string, by: string): Promise<Correction> {
  const [known] = await correctionAnswers(trx, id);
  if (!known) throw reportRefusals.correction_unknown();
  if (known.revokedAt !== null) return known;
  await revoke(trx, id, by, clock.now());
  const subject = reportWords.revoked(known.phrase);
  await appendAudit(trx, { kind: 'report_correction', actorId: by, subject, details: { correction: id } }, clock);
  const [after] = await correctionAnswers(trx, id);
  return after ?? known;
}
