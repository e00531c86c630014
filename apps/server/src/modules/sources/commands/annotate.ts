import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { type CellComment, writeComments } from '../../../platform/excel/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { appendAudit, findBatch, findSource, ledgerRefusals, type Trx } from '../../../platform/ledger/index.ts';
import { personNames, sightOf } from '../../../platform/records/index.ts';
import { hasWorkbook, mayTakeFile } from '../access.ts';
import { commentWords, sourceRefusals } from '../messages.ts';
import { protectionsOf } from '../queries/protected-columns.ts';
import { workbookComments } from '../queries/workbook-comments.ts';

/** A workbook on its way out: the stored file and what is to be written on it. */
export interface Annotation {
  readonly hash: string;
  readonly fileName: string;
  readonly comments: readonly CellComment[];
}

/**
 * Allows the download of a batch's workbook with its open problems as comments, and records it. Only for whoever may see
 * the whole source, and only while the review lasts: afterwards there is nothing to send back.
 */
export async function allowAnnotated(trx: Trx, clock: Clock, actor: Actor, batchId: string): Promise<Annotation> {
  const batch = await findBatch(trx, batchId);
  if (!batch) throw ledgerRefusals.batch_not_found();
  const source = batch.source_id === null ? undefined : await findSource(trx, batch.source_id);
  if (!source?.file_hash || !source.file_name || !hasWorkbook(source)) throw sourceRefusals.source_not_found();
  if (batch.status !== 'review') throw ledgerRefusals.batch_not_in_review({ status: batch.status });
  if (source.erased) throw sourceRefusals.source_erased();
  if (!mayTakeFile(actor, sightOf(actor), source, await protectionsOf(trx, source.id)))
    throw sourceRefusals.source_not_whole();
  const author = (await personNames(trx, [actor.userId])).get(actor.userId) ?? '';
  const comments = await workbookComments(trx, batch.id, source.id, author);
  const { file_hash: hash, file_name: fileName } = source;
  await appendAudit(
    trx,
    {
      kind: 'export',
      actorId: actor.userId,
      subject: commentWords.auditSubject(batch.title),
      details: { batch: batch.id, source: source.id, hash, comments: comments.length },
    },
    clock,
  );
  return { hash, fileName, comments };
}

/** The stored workbook with the comments on it, as an .xlsx. */
export async function writeAnnotated(files: FileStore, annotation: Annotation): Promise<Uint8Array> {
  const { hash, fileName, comments } = annotation;
  return writeComments(await files.read(hash), comments, fileName);
}
