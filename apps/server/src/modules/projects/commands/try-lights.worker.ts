import { systemClock } from '../../../platform/clock/index.ts';
import { withReadScope } from '../../../platform/db/index.ts';
import { runJobWorker } from '../../../platform/jobs/run-job-worker.ts';
import { passWords } from '../messages/lights.ts';
import { lightTrial } from '../queries/light-trial.ts';

/** Tries a version of the light rules on history, in a thread of its own and under the scope of whoever asked. */
void runJobWorker(async ({ db, scope, payload, report }) =>
  withReadScope(
    db,
    scope,
    async (trx) => ({
      ...(await lightTrial(trx, systemClock, String(payload.version), (done, all) =>
        report(done / all, passWords.step(done, all)),
      )),
    }),
    { snapshot: true },
  ),
);
