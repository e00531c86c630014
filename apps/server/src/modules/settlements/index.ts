import type { ReadTrx } from '../../platform/ledger/index.ts';
import { settlementWords } from './messages/sentences.ts';
import { proofOfFile } from './sql/settlements.ts';

export { actOnSettlement } from './commands/act.ts';
export { openSettlement } from './commands/open.ts';
export { settlementRefusals } from './messages.ts';
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
