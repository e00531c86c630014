import { extensionTypingSchema } from '@guatu/contract';
import { systemClock } from '../../../platform/clock/index.ts';
import { createFileStore, filesFolder } from '../../../platform/files/index.ts';
import { runJobWorker } from '../../../platform/jobs/run-job-worker.ts';
import { typeExtension } from './extensions/type-extension.ts';

/** Reads a column again from the kept files under its new type, in a thread of its own and one transaction. */
void runJobWorker(async ({ payload, actor, report, land }) => {
  const files = await createFileStore(filesFolder());
  const { field, label, type, unit } = payload;
  const typing = extensionTypingSchema.parse({ label, type, unit });
  return land(async (trx) => ({
    ...(await typeExtension(trx, systemClock, files, { fieldId: String(field), typing, by: actor.userId }, report)),
  }));
});
