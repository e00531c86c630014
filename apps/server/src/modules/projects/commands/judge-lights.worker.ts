import { systemClock } from '../../../platform/clock/index.ts';
import { runJobWorker } from '../../../platform/jobs/run-job-worker.ts';
import { passWords } from '../messages/lights.ts';
import { passOverLights } from './light-pass.ts';

/**
 * Goes over all lights in a thread of its own. It is the product's own work, whoever caused it by issuing a rule: that
 * person learns how many lights turned and nothing else.
 */
void runJobWorker(async ({ db, report }) => ({
  ...(await passOverLights(db, systemClock, (done, all) =>
    report(all === 0 ? null : done / all, passWords.step(done, all)),
  )),
}));
