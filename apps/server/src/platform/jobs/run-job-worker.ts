import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { actorOf } from '../auth/actor.ts';
import { createDatabase } from '../db/index.ts';
import type { Tables } from '../ledger/trx.ts';
import type { JobWork } from './job.ts';
import { perform } from './perform.ts';
import type { WorkerMessage, WorkerStart } from './worker-protocol.ts';

/** One for the work's transaction, one for checkpoints beside it. */
const CONNECTIONS = 2;

/**
 * The whole of a worker file: `void runJobWorker(async (context) => context.land((trx) => …))`. Runs the one job that the
 * thread was started for, on a database connection of its own.
 */
export async function runJobWorker(work: JobWork): Promise<void> {
  // Given by run-thread.ts, which starts these files and nothing else.
  const start: WorkerStart = workerData;
  const port = portToProduct();
  const tell = (message: WorkerMessage) => port.postMessage(message);
  const flag = new Int32Array(start.interrupted);
  const interruption = new AbortController();
  port.on('message', () => interruption.abort());

  const db = createDatabase<Tables>({
    target: start.target,
    maxConnections: CONNECTIONS,
    applicationName: 'guatu job',
  });
  const outcome = await perform(work, {
    attempt: start.attempt,
    payload: start.payload,
    checkpoint: start.checkpoint,
    actor: actorOf(start.rights),
    scope: start.scope,
    db,
    interrupted: () => Atomics.load(flag, 0) === 1,
    signal: interruption.signal,
    onProgress: (progress, step) => tell({ kind: 'progress', progress, step }),
  });
  await db.destroy();
  tell({ kind: 'outcome', outcome });
}

function portToProduct(): MessagePort {
  if (parentPort === null) throw new Error('this file is run as a worker thread only');
  return parentPort;
}
