import { CodedFailure } from '@guatu/kernel';
import { systemClock } from '../../../platform/clock/index.ts';
import { createFileStore, filesFolder } from '../../../platform/files/index.ts';
import { runJobWorker } from '../../../platform/jobs/run-job-worker.ts';
import type { Corrections } from '../domain/memory.ts';
import { importWords } from '../messages.ts';
import { officeLeafOf } from '../queries/office-leaf.ts';
import { giveWay } from './discard.ts';
import { importWorkbook } from './import-workbook.ts';

/** Reads an uploaded workbook and lays it out for review, in a thread of its own and one transaction. */
void runJobWorker(async ({ payload, actor, scope, report, land }) => {
  const files = await createFileStore(filesFolder());
  const hash = String(payload.hash);
  const bytes = await files.read(hash);
  // Written by `remapBatch` of this product.
  const corrections = typeof payload.corrections === 'string' ? (JSON.parse(payload.corrections) as Corrections) : null;
  return land(async (trx) => {
    if (typeof payload.corrects === 'string') await giveWay(trx, payload.corrects);
    const outcome = await importWorkbook(
      trx,
      systemClock,
      {
        bytes,
        fileName: String(payload.name),
        fileHash: hash,
        labels: [],
        by: actor.userId,
        officeLeaf: await officeLeafOf(trx, scope),
        allowed: scope.all ? null : new Set(scope.territories),
        corrections,
      },
      (step, share) => report(share, importWords.step[step]),
    );
    if (outcome.status === 'staged') return { ...outcome.staged };
    // A refused upload was never named by any row: nothing of it stays. What is read again belongs to a source already.
    if (corrections === null) await files.discard(hash);
    throw new CodedFailure({ ...outcome.reason, details: {} });
  });
});
