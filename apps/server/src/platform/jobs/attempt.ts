import type { CodedFailure } from '@guatu/kernel';
import type { Kysely } from 'kysely';
import { type Actor, scopeFor } from '../auth/actor.ts';
import { type ConnectionTarget, type Scope, withScope } from '../db/index.ts';
import type { Tables, Trx } from '../ledger/trx.ts';
import type { Attempt, JobError, JobHandler, Outcome } from './job.ts';
import type { JobLog } from './log.ts';
import { jobRefusals } from './messages.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { perform } from './perform.ts';
import { runThread } from './run-thread.ts';
import { markBroken, markDone, markFailed, markInterrupted, saveProgress } from './sql/attempt.ts';
import type { ClaimedJob } from './sql/queue.ts';

export interface AttemptOptions {
  readonly db: Kysely<Tables>;
  /** Where threads connect to, in the product's role. */
  readonly target: ConnectionTarget;
  /** What the user may do at this moment; null when the account is gone or closed. */
  readonly resolveScope: (userId: string) => Promise<Actor | null>;
  readonly handlers: ReadonlyMap<string, JobHandler>;
  /** How long interrupted work may take to end by itself, in milliseconds. */
  readonly patience: number;
  readonly log: JobLog;
}

const DEFAULT_MEMORY_LIMIT = 1024;

/** Runs one attempt from reading the user's rights to writing down how it ended. Never rejects. */
export async function runAttempt(
  options: AttemptOptions,
  job: ClaimedJob,
  runner: string,
  interruption: AbortSignal,
): Promise<void> {
  const attempt: Attempt = { id: job.id, userId: job.user_id, runner, attempt: job.attempt };
  try {
    const outcome = await attemptIt(options, job, attempt, interruption);
    if (outcome.kind === 'broken') {
      options.log.error(
        { job: job.id, kind: job.kind, attempt: job.attempt, reason: outcome.reason },
        'a job broke off',
      );
    }
    await withScope(options.db, ownScope(attempt), (trx) => writeDown(trx, attempt, outcome));
  } catch (error) {
    // Nothing renews its lease any more, so it goes back to the queue when that is over.
    options.log.error({ err: error, job: job.id }, 'how a job ended could not be written down');
  }
}

async function attemptIt(
  options: AttemptOptions,
  job: ClaimedJob,
  attempt: Attempt,
  interruption: AbortSignal,
): Promise<Outcome> {
  const { db, target, handlers, log } = options;
  const handler = handlers.get(job.kind);
  if (handler === undefined) return { kind: 'broken', reason: `nobody handles jobs of kind ${job.kind}` };
  const actor = await options.resolveScope(job.user_id);
  if (actor === null || (handler.permission !== null && !actor.permissions.has(handler.permission))) {
    return { kind: 'refused', error: errorOf(jobRefusals.job_rights_lost()) };
  }
  const scope = handler.permission === null ? actor.scope : scopeFor(actor, handler.permission);
  const { payload, checkpoint } = job;
  const progress = progressWriter(db, attempt, log);
  const outcome =
    handler.worker === null
      ? await perform(handler.run, {
          attempt,
          payload,
          checkpoint,
          actor,
          scope,
          db,
          onProgress: progress.write,
          interrupted: () => interruption.aborted,
          signal: interruption,
        })
      : await runThread({
          worker: handler.worker,
          memoryLimit: handler.memoryLimit ?? DEFAULT_MEMORY_LIMIT,
          start: { attempt, payload, checkpoint, rights: actor.rights, scope, target },
          onProgress: progress.write,
          interruption,
          patience: options.patience,
        });
  await progress.flush();
  return outcome;
}

/** Writes the latest progress; what was overtaken while the last was being written is dropped. */
function progressWriter(db: Kysely<Tables>, attempt: Attempt, log: JobLog) {
  let latest: { progress: number | null; step: string } | undefined;
  const save = oneAtATime(
    async () => {
      if (latest === undefined) return;
      const { progress, step } = latest;
      latest = undefined;
      await withScope(db, ownScope(attempt), (trx) => saveProgress(trx, attempt, progress, step));
    },
    (error) => log.warn({ err: error, job: attempt.id }, 'progress of a job could not be written down'),
  );
  return {
    write(progress: number | null, step: string) {
      latest = { progress, step };
      void save();
    },
    flush: save,
  };
}

async function writeDown(trx: Trx, attempt: Attempt, outcome: Outcome): Promise<void> {
  switch (outcome.kind) {
    case 'done':
      return markDone(trx, attempt, outcome.result);
    case 'refused':
      return markFailed(trx, attempt, outcome.error);
    case 'interrupted':
      return markInterrupted(trx, attempt, errorOf(jobRefusals.job_cut_off()));
    case 'broken':
      return markBroken(trx, attempt, errorOf(jobRefusals.job_broken()));
  }
}

function errorOf({ code, message }: CodedFailure): JobError {
  return { code, message };
}

/** Enough to write about the user's own job, and to see nothing else. */
function ownScope({ userId }: Attempt): Scope {
  return { user: userId, all: false, territories: [], duties: [], subjects: [] };
}
