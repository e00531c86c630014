import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { withScope } from '../../../platform/db/index.ts';
import { appendAudit, type Db } from '../../../platform/ledger/index.ts';
import { bulletinRefusals, paperWords } from '../messages.ts';
import { sealedBulletin } from '../queries/sealed-bulletin.ts';
import { fileRows } from '../sql/bulletins.ts';
import type { FileRow } from '../tables.ts';

/**
 * A file of a bulletin for somebody who may take it out; nothing leaves the house unrecorded.
 * @throws CodedFailure `bulletin_not_found`, `bulletin_file_not_made`
 */
export async function bulletinFile(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  { id, kind }: { readonly id: string; readonly kind: string },
): Promise<FileRow> {
  return withScope(db, scopeFor(actor, 'export'), async (trx) => {
    await sealedBulletin(trx, id);
    const file = (await fileRows(trx, id)).find((row) => row.kind === kind);
    if (file === undefined) throw bulletinRefusals.bulletin_file_not_made();
    const subject = paperWords.auditDownloaded(file.fileName);
    const details = { bulletin: id, kind, hash: file.hash };
    await appendAudit(trx, { kind: 'export', actorId: actor.userId, subject, details }, clock);
    return file;
  });
}
