import { CodedFailure } from '@guatu/kernel';
import { systemClock } from '../../../platform/clock/index.ts';
import { createFileStore, filesFolder } from '../../../platform/files/index.ts';
import { runJobWorker } from '../../../platform/jobs/run-job-worker.ts';
import { officeLeafOf } from '../../sources/index.ts';
import { reportWords } from '../messages.ts';
import { landReport } from './land.ts';

/** Reads a report and lays it out for review, in a thread of its own and one transaction. */
void runJobWorker(async ({ payload, actor, scope, report, land }) => {
  const files = await createFileStore(filesFolder());
  const fileHash = String(payload.hash);
  const bytes = await files.read(fileHash);
  return land(async (trx) => {
    const input = {
      ...{ bytes, fileHash, fileName: String(payload.name), by: actor.userId },
      title: typeof payload.title === 'string' ? payload.title : null,
      officeLeaf: await officeLeafOf(trx, scope),
    };
    try {
      return await landReport(trx, systemClock, input, (step) => report(null, reportWords.step[step]));
    } catch (error) {
      // A refused upload was never named by any row: nothing of it stays.
      if (error instanceof CodedFailure) await files.discard(fileHash);
      throw error;
    }
  });
});
