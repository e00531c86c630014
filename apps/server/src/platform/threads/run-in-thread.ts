import { Worker } from 'node:worker_threads';
import { CodedFailure } from '@guatu/kernel';
import { workerUrl } from '../jobs/worker-url.ts';
import type { ThreadAnswer } from './thread-answer.ts';

/**
 * Has one piece of work done in a thread of its own, for a request that waits for it: `name` is the worker file's.
 * A refusal there is a refusal here; a thread that dies is an error. `memoryLimit` in megabytes of JavaScript values.
 */
export function runInThread<Start, Result>(name: string, start: Start, memoryLimit: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(name), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    });
    worker.on('message', (answer: ThreadAnswer<Result>) => {
      if (answer.kind === 'done') resolve(answer.result);
      else reject(new CodedFailure(answer.refusal));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the thread ${name} ended without an answer (exit code ${code})`)));
  });
}
