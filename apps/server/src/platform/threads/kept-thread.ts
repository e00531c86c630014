import { Worker } from 'node:worker_threads';
import { CodedFailure } from '@guatu/kernel';
import { workerUrl } from '../jobs/worker-url.ts';
import type { ThreadAnswer } from './thread-answer.ts';

export interface ThreadMemory {
  /** Megabytes of JavaScript values at most. */
  readonly most: number;
  /** Megabytes for values that die young; with too little of it they are copied about before they die. */
  readonly young: number;
}

/** How long a thread waits for more work before its memory is given back. */
const REST_MS = 60_000;

/**
 * A thread for work that a request waits for: `name` is the worker file's. It stays for the work of the next minute, since
 * starting one takes up to a second; nothing but code is kept from one piece of work to the next.
 */
export class KeptThread<Work, Result> {
  private readonly name: string;
  private readonly memory: ThreadMemory;
  private worker: Worker | null = null;
  private rest: NodeJS.Timeout | undefined;

  constructor(name: string, memory: ThreadMemory) {
    this.name = name;
    this.memory = memory;
  }

  /**
   * Has one piece of work done; the caller waits before it asks for another. A refusal there is a refusal here; a thread
   * that dies is an error, and the next work gets a new one.
   */
  async run(work: Work): Promise<Result> {
    clearTimeout(this.rest);
    const worker = this.worker ?? this.begin();
    worker.ref();
    try {
      return await answerOf<Result>(worker, work, this.name);
    } finally {
      // A server that is told to stop does not wait for a thread that waits for work.
      worker.unref();
      this.rest = setTimeout(() => void worker.terminate(), REST_MS).unref();
    }
  }

  private begin(): Worker {
    const { most, young } = this.memory;
    const worker = new Worker(workerUrl(this.name), {
      resourceLimits: { maxOldGenerationSizeMb: most, maxYoungGenerationSizeMb: young },
    });
    const forget = () => {
      if (this.worker === worker) this.worker = null;
    };
    // An error comes some time before the exit it leads to; no work may be given to a thread on its way out.
    worker.once('error', forget).once('exit', forget);
    this.worker = worker;
    return worker;
  }
}

function answerOf<Result>(worker: Worker, work: unknown, name: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stopListening = () => worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    const onMessage = (answer: ThreadAnswer<Result>) => {
      stopListening();
      if (answer.kind === 'done') resolve(answer.result);
      else reject(new CodedFailure(answer.refusal));
    };
    const onError = (error: Error) => {
      stopListening();
      reject(error);
    };
    const onExit = (code: number) =>
      onError(new Error(`the thread ${name} ended without an answer (exit code ${code})`));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(work);
  });
}
