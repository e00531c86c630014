import { Worker } from 'node:worker_threads';
import type { Outcome } from './job.ts';
import { jobRefusals } from './messages.ts';
import { WAKE, type WorkerMessage, type WorkerStart } from './worker-protocol.ts';
import { workerUrl } from './worker-url.ts';

export interface ThreadOptions {
  readonly worker: string;
  /** Megabytes of JavaScript values. */
  readonly memoryLimit: number;
  readonly start: Omit<WorkerStart, 'interrupted'>;
  readonly onProgress: (progress: number | null, step: string) => void;
  /** Aborted when the work is to end. */
  readonly interruption: AbortSignal;
  /** How long interrupted work may take to end by itself, in milliseconds. */
  readonly patience: number;
}

/**
 * Runs one job in a thread and tells how it ended once the thread is gone, with its memory and its connections. Work that
 * does not heed an interruption is ended with its thread; PostgreSQL rolls its transaction back. Never rejects.
 */
export function runThread(options: ThreadOptions): Promise<Outcome> {
  const { memoryLimit, onProgress, interruption } = options;
  const interrupted = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = startWorker(options, interrupted);
  if (!(worker instanceof Worker)) return Promise.resolve(worker);

  return new Promise((resolve) => {
    let outcome: Outcome | undefined;
    let deadline: NodeJS.Timeout | undefined;
    const interrupt = () => {
      Atomics.store(new Int32Array(interrupted), 0, 1);
      worker.postMessage(WAKE);
      deadline = setTimeout(() => worker.terminate(), options.patience);
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') {
        onProgress(message.progress, message.step);
      } else {
        outcome = message.outcome;
        // All is done and closed; what a library may have left open must not keep the thread.
        void worker.terminate();
      }
    });
    worker.on('error', (error) => {
      outcome ??= outcomeOfError(error, memoryLimit);
    });
    worker.on('exit', (code) => {
      clearTimeout(deadline);
      interruption.removeEventListener('abort', interrupt);
      const silent: Outcome = interruption.aborted
        ? { kind: 'interrupted' }
        : { kind: 'broken', reason: `the thread ended without an answer (exit code ${code})` };
      resolve(outcome ?? silent);
    });
    if (interruption.aborted) interrupt();
    else interruption.addEventListener('abort', interrupt, { once: true });
  });
}

/** Megabytes for values that die young, as the rows of an import do: the usual 48 are collected far too often for them. */
const NURSERY = 96;

function startWorker({ worker, memoryLimit, start }: ThreadOptions, interrupted: SharedArrayBuffer): Worker | Outcome {
  const workerData: WorkerStart = { ...start, interrupted };
  try {
    const resourceLimits = { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: NURSERY };
    return new Worker(workerUrl(worker), { workerData, resourceLimits });
  } catch (error) {
    return { kind: 'broken', reason: `the thread did not start: ${String(error)}` };
  }
}

function outcomeOfError(error: unknown, megabytes: number): Outcome {
  if (error instanceof Error && Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY') {
    const { code, message } = jobRefusals.job_out_of_memory({ megabytes });
    return { kind: 'refused', error: { code, message } };
  }
  return { kind: 'broken', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
