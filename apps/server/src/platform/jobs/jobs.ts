import type { Job } from '@guatu/contract';
import type { Kysely } from 'kysely';
import type { Actor } from '../auth/actor.ts';
import { newId } from '../clock/index.ts';
import { type ConnectionTarget, withReadScope, withScope } from '../db/index.ts';
import { requirePermission } from '../http/index.ts';
import type { Tables, Trx } from '../ledger/trx.ts';
import { runAttempt } from './attempt.ts';
import { type JobHandler, type JobRequest, laneOf } from './job.ts';
import type { JobLog } from './log.ts';
import { jobRefusals, jobWords } from './messages.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createRunner } from './runner.ts';
import { listenForChanges } from './sql/changes.ts';
import { findJob, insertJob, type NewJob, requestCancel } from './sql/own-jobs.ts';
import { countJobs, type JobCount } from './sql/queue.ts';
import { createWatchers, type JobListener } from './watchers.ts';

export interface JobsOptions {
  /** Connections of the product's role. */
  readonly db: Kysely<Tables>;
  /** The same place, for the threads' own connections and the one that hears of changes. */
  readonly target: ConnectionTarget;
  /** What a user may do at this moment; null when the account is gone or closed. Asked when a job starts. */
  readonly resolveScope: (userId: string) => Promise<Actor | null>;
  readonly handlers: readonly JobHandler[];
  readonly log: JobLog;
  /** Jobs in threads at a time in this process; one unless given, which leaves a core of two for the web. */
  readonly heavyAtATime?: number;
  /** Jobs beside the web server at a time; four unless given. */
  readonly lightAtATime?: number;
  /** Milliseconds between signs of life, 2500 unless given. Jobs of a dead product are taken up after four or five. */
  readonly heartbeat?: number;
  /**
   * Milliseconds that `stop` waits for what runs, and after that an interrupted thread may take to end by itself; 3000
   * unless given.
   */
  readonly patience?: number;
}

export interface Jobs {
  /**
   * Puts a job into the queue and answers its id. In a given transaction (under the actor's scope) the job exists if that
   * commits.
   * @throws CodedFailure `http_forbidden` without the permission that the kind asks for
   */
  submit(actor: Actor, request: JobRequest, trx?: Trx): Promise<string>;
  /** @throws CodedFailure `job_not_found`, also for another user's job */
  find(actor: Actor, id: string): Promise<Job>;
  /** @throws CodedFailure `job_not_found`, `job_already_over` */
  cancel(actor: Actor, id: string): Promise<Job>;
  /** Tells the listener the job as it is, then every change, until the answer is called. */
  watch(actor: Actor, id: string, listener: JobListener): Promise<() => void>;
  /** For metrics and administrators: how many, and nothing about them. */
  counts(): Promise<readonly JobCount[]>;
  /** Begins to run jobs. Without it the process can submit and look; another one runs them. */
  start(): Promise<void>;
  /** Gives running work a little time, then puts it back into the queue. */
  stop(): Promise<void>;
}

const BEATS_BEFORE_DEATH = 4;

export function createJobs(options: JobsOptions): Jobs {
  const { db, target, log, resolveScope, heartbeat = 2500, patience = 3000 } = options;
  const handlers = new Map(options.handlers.map((handler) => [handler.kind, handler]));
  if (handlers.size < options.handlers.length) throw new TypeError('two handlers are of the same kind');

  let beating: NodeJS.Timeout | undefined;
  let open = false;
  let away = false;

  /** A database that is away is told once, not at every beat. */
  function failed(error: unknown): void {
    if (!away) log.warn({ err: error }, 'the job queue cannot be reached; trying again');
    away = true;
  }

  const attemptOptions = { db, target, handlers, log, patience, resolveScope };
  const runner = createRunner({
    db,
    kinds: [...handlers.keys()],
    limits: { heavy: options.heavyAtATime ?? 1, light: options.lightAtATime ?? 4 },
    leaseSeconds: (heartbeat * BEATS_BEFORE_DEATH) / 1000,
    run: (job, runnerId, interruption) => runAttempt(attemptOptions, job, runnerId, interruption),
    failed,
    log,
  });
  const watchers = createWatchers((error) => log.warn({ err: error }, 'a watched job could not be read'));
  const changes = listenForChanges({
    target,
    onChange(change) {
      watchers.changed(change);
      if (change.what === 'moved') runner.wake();
      if (change.what === 'cancel') runner.cancelled(change.id);
    },
    onGap: () => watchers.refreshAll(),
    onLost: (error) => log.warn({ err: error }, 'changes of jobs are not heard; connecting again'),
  });
  const beat = oneAtATime(async () => {
    if (!open) return;
    await changes.ensure();
    await runner.beat();
    away = false;
  }, failed);

  async function find(actor: Actor, id: string): Promise<Job> {
    const job = await withReadScope(db, actor.scope, (trx) => findJob(trx, id));
    if (job === undefined) throw jobRefusals.job_not_found();
    return job;
  }

  return {
    find,

    async submit(actor, request, trx) {
      const handler = handlers.get(request.kind);
      if (handler === undefined) throw new TypeError(`nobody handles jobs of kind ${request.kind}`);
      requirePermission(actor, handler.permission ?? undefined);
      const job: NewJob = {
        ...request,
        id: newId(),
        userId: actor.userId,
        lane: laneOf(handler),
        retryable: handler.retryable,
        maxAttempts: handler.maxAttempts,
      };
      if (trx === undefined) await withScope(db, actor.scope, (own) => insertJob(own, job));
      else await insertJob(trx, job);
      return job.id;
    },

    async cancel(actor, id) {
      await withScope(db, actor.scope, (trx) => requestCancel(trx, id, jobWords.cancelling));
      const job = await find(actor, id);
      if (job.status === 'done' || job.status === 'failed') throw jobRefusals.job_already_over();
      return job;
    },

    async watch(actor, id, listener) {
      // Here a job that is not there is refused; later, in the watcher, it has only been forgotten.
      await find(actor, id);
      return watchers.add(id, () => find(actor, id), listener);
    },

    counts: () => countJobs(db),

    async start() {
      open = true;
      runner.start();
      beating = setInterval(() => void beat(), heartbeat);
      await beat();
    },

    async stop() {
      await runner.stop(patience);
      open = false;
      clearInterval(beating);
      // No statement may be under way when the caller closes the database.
      await beat();
      await changes.close();
    },
  };
}
