import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { workerUrl } from '../jobs/worker-url.ts';
import type { HashAnswer, HashJob } from './argon2.worker.ts';

type JobOf<Kind extends HashJob['kind']> = Omit<Extract<HashJob, { kind: Kind }>, 'id'>;

interface Waiting {
  readonly resolve: (value: string | boolean) => void;
  readonly reject: (error: Error) => void;
}

export interface PasswordHashing {
  hash(password: string): Promise<string>;
  verify(password: string, hash: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * argon2id in one worker thread. One is enough and also a brake: attempts queue up there while pages go on being served.
 * The thread starts with the first password.
 */
export function createPasswordHashing(): PasswordHashing {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  function startWorker(): Worker {
    const started = new Worker(workerUrl('argon2'));
    started.unref();
    started.on('message', (answer: HashAnswer) => {
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('problem' in answer) job?.reject(new Error(answer.problem));
      else job?.resolve(answer.value);
    });
    // A thread that dies takes its jobs with it; the next password starts another.
    started.on('error', (error) => failAll(error));
    started.on('exit', () => failAll(new Error('the password worker ended')));
    return started;
  }

  function failAll(error: Error): void {
    worker = undefined;
    for (const job of waiting.values()) job.reject(error);
    waiting.clear();
  }

  function run(job: JobOf<'hash'> | JobOf<'verify'>): Promise<string | boolean> {
    worker ??= startWorker();
    const id = ++lastId;
    const result = new Promise<string | boolean>((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({ ...job, id });
    return result;
  }

  return {
    async hash(password) {
      return String(await run({ kind: 'hash', password: password.normalize('NFKC'), salt: randomBytes(16) }));
    },
    async verify(password, hash) {
      return (await run({ kind: 'verify', password: password.normalize('NFKC'), hash })) === true;
    },
    async close() {
      await worker?.terminate();
    },
  };
}
