import type { ReadTrx } from '../../platform/ledger/index.ts';
import { actOnSettlement } from './commands/act.ts';
import { openSettlement } from './commands/open.ts';
import { actOnPayments } from './commands/payments.ts';
import { actOnPromises } from './commands/promises.ts';
import { actOnProofs } from './commands/proofs.ts';
import { saveTerms } from './commands/terms.ts';
import { settlementWords } from './messages/sentences.ts';
import { projectAnswer } from './queries/project-answer.ts';
import { proofOfFile } from './sql/settlements.ts';

export { settlementRefusals } from './messages.ts';
export { twoAccountNotices } from './queries/notices.ts';
export type { SettlementDeps } from './queries/parts.ts';
export { settlementRoutes } from './routes/index.ts';
export { commitmentDefaults, settlementRules } from './rules.ts';

/** What a file of a project is kept for: figures that were brought for its promises, or a settlement that cites it. */
export async function proofKept(
  trx: ReadTrx,
  file: { readonly id: string; readonly entity_id: string },
): Promise<string | null> {
  const code = await proofOfFile(trx, file);
  return code === null ? null : settlementWords.evidenceKept(code);
}

/** The acts on an agreement in the order in which they are done, for whoever enters one without a browser. */
export const settlementActs = {
  ...{ saveTerms, actOnPromises, actOnProofs, actOnPayments, openSettlement, actOnSettlement },
  projectAnswer,
};
