import type { AttachmentKind } from '../../platform/attachments/index.ts';
import type { ReadTrx } from '../../platform/ledger/index.ts';
import type { RecordKind } from '../../platform/records/index.ts';
import { READ, STEPPING } from './access.ts';
import { actOnBid } from './commands/act.ts';
import { bringMaterial } from './commands/material.ts';
import { startBid } from './commands/start.ts';
import { fundingWords } from './messages/words.ts';
import { materialsOf, oneBid } from './queries/parts.ts';
import { useOfFile } from './sql/files.ts';

export { fundingRefusals } from './messages.ts';
export { fundingNotices } from './queries/notices.ts';
export { fundingRoutes } from './routes.ts';
export { bidRules, directionRules } from './rules.ts';

export const fundingRecords: RecordKind = {
  kind: 'funding',
  read: 'project.read',
  write: 'project.write',
  saveTitle: fundingWords.save,
};

/** Whoever may do a step of a bid hangs its papers, the treasury its vouchers as well. */
export const fundingFiles = {
  kind: 'funding',
  read: READ,
  write: STEPPING,
} as const satisfies AttachmentKind;

/** What a file of a bid was handed in as; null where it only hangs there. */
export async function bidPaperKept(
  trx: ReadTrx,
  file: { readonly id: string; readonly entity_id: string },
): Promise<string | null> {
  const use = await useOfFile(trx, file);
  if (use === null) return null;
  return use.kind === 'step' ? fundingWords.keptAsStep(use.code) : fundingWords.keptAsMaterial;
}

/** The acts on a bid in the order in which they are done, for whoever enters one without a browser. */
export const bidActs = { startBid, bringMaterial, actOnBid, oneBid, materialsOf };
