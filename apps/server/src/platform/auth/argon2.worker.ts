import { parentPort } from 'node:worker_threads';
import { argon2id, argon2Verify } from 'hash-wasm';

/** The weakest setting that OWASP recommends for argon2id; about 50 ms on an office machine. */
const SETTINGS = {
  memorySize: 19 * 1024,
  iterations: 2,
  parallelism: 1,
  hashLength: 32,
  outputType: 'encoded',
} as const;

export type HashJob =
  | { readonly id: number; readonly kind: 'hash'; readonly password: string; readonly salt: Uint8Array }
  | { readonly id: number; readonly kind: 'verify'; readonly password: string; readonly hash: string };

export type HashAnswer = { readonly id: number } & (
  | { readonly value: string | boolean }
  | { readonly problem: string }
);

parentPort?.on('message', async (job: HashJob) => {
  parentPort?.postMessage(await answer(job));
});

async function answer(job: HashJob): Promise<HashAnswer> {
  try {
    const value =
      job.kind === 'hash'
        ? await argon2id({ ...SETTINGS, password: job.password, salt: job.salt })
        : await argon2Verify({ password: job.password, hash: job.hash });
    return { id: job.id, value };
  } catch (error) {
    return { id: job.id, problem: error instanceof Error ? error.message : String(error) };
  }
}
