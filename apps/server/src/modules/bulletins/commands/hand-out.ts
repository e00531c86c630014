import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { appendAudit, type Db } from '../../../platform/ledger/index.ts';
import { bulletinRefusals, paperWords } from '../messages.ts';
import { layoutOf } from '../queries/bulletins.ts';
import { bulletinRow, fileRow, insertFile } from '../sql.ts';
import type { FileKind, FileRow } from '../tables.ts';
import { makeFile, type Press } from './make-files.ts';

/**
 * A file of a bulletin for somebody who may take it out, made when it is asked for the first time and the same ever after.
 * Nothing leaves the house unrecorded. @throws CodedFailure `bulletin_not_found`
 */
export async function bulletinFile(
  deps: { readonly db: Db; readonly clock: Clock; readonly press: Press },
  actor: Actor,
  { id, kind }: { readonly id: string; readonly kind: FileKind },
): Promise<FileRow> {
  const { db, clock, press } = deps;
  const scope = scopeFor(actor, 'export');
  const found = await withReadScope(db, scope, async (trx) => {
    const row = await bulletinRow(trx, id);
    if (row === undefined) throw bulletinRefusals.bulletin_not_found();
    return { row, layout: await layoutOf(trx, row), file: await fileRow(trx, id, kind) };
  });
  const { row, layout } = found;
  const made = found.file ?? (await makeFile(press, row, layout, kind));
  return withScope(db, scope, async (trx) => {
    if (found.file === undefined) await insertFile(trx, id, row.leaf, made, clock.now());
    // Two who ask at once both make one; the first that was written is the file.
    const file = (await fileRow(trx, id, kind)) ?? made;
    const subject = paperWords.auditDownloaded(file.fileName);
    const details = { bulletin: id, kind, hash: file.hash };
    await appendAudit(trx, { kind: 'export', actorId: actor.userId, subject, details }, clock);
    return file;
  });
}
