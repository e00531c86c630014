import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../ledger/trx.ts';
import type { Lane } from './job.ts';
import type { JobLog } from './log.ts';
import { jobRefusals } from './messages.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type ClaimedJob, claimJob, forgetOldJobs, renewLeases, takeBackLapsed } from './sql/queue.ts';

export interface RunnerOptions {
  readonly db: Kysely<Tables>;
  readonly kinds: readonly string[];
  /** How many jobs of a lane this process runs at a time. */
  readonly limits: Readonly<Record<Lane, number>>;
  /** How long the process is believed to live after a sign of life. */
  readonly leaseSeconds: number;
  /** Runs one attempt to its end and writes down how it ended. Never rejects. */
  readonly run: (job: ClaimedJob, runner: string, interruption: AbortSignal) => Promise<void>;
  /** Told when the queue could not be reached. */
  readonly failed: (error: unknown) => void;
  readonly log: JobLog;
}

/** Takes jobs from the queue and keeps them while they run. */
export interface Runner {
  /** Takes jobs from now on. */
  start(): void;
  /** Every few seconds: gives signs of life, takes jobs back from the dead, fills free places. */
  beat(): Promise<void>;
  /** Something was queued somewhere, or a place became free. */
  wake(): void;
  /** Somebody wants this job stopped; it may be one of ours. */
  cancelled(id: string): void;
  /** Takes nothing new, lets what runs go on for `patience` milliseconds, then interrupts it. */
  stop(patience: number): Promise<void>;
}

interface Running {
  readonly lane: Lane;
  readonly interruption: AbortController;
  readonly ended: Promise<void>;
}

const LANES: readonly Lane[] = ['heavy', 'light'];
const KEPT_DAYS = 30;
const TIDY_EVERY_MILLISECONDS = 3_600_000;

export function createRunner(options: RunnerOptions): Runner {
  const { db, kinds, limits, leaseSeconds, run, log } = options;
  const id = randomUUID();
  const running = new Map<string, Running>();
  let taking = false;
  let nextTidy = 0;

  const fill = oneAtATime(async () => {
    for (const lane of LANES) {
      while (taking && countRunning(lane) < limits[lane]) {
        const job = await claimJob(db, id, lane, kinds, leaseSeconds);
        if (job === undefined) break;
        begin(job, lane);
      }
    }
  }, options.failed);

  function countRunning(lane: Lane): number {
    return [...running.values()].filter((job) => job.lane === lane).length;
  }

  function begin(job: ClaimedJob, lane: Lane): void {
    const interruption = new AbortController();
    const ended = run(job, id, interruption.signal).finally(() => {
      running.delete(job.id);
      void fill();
    });
    running.set(job.id, { lane, interruption, ended });
  }

  async function renew(): Promise<void> {
    const asked = [...running.keys()];
    if (asked.length === 0) return;
    const held = new Map((await renewLeases(db, id, asked, leaseSeconds)).map((job) => [job.id, job]));
    for (const jobId of asked) {
      // Not held any more: it is over, or somebody took us for dead. Either way there is nothing left to do here.
      if (held.get(jobId)?.cancel_requested !== false) running.get(jobId)?.interruption.abort();
    }
  }

  async function takeBack(): Promise<void> {
    const { code, message } = jobRefusals.job_cut_off();
    for (const job of await takeBackLapsed(db, { code, message })) {
      log.warn({ job: job.id, status: job.status }, 'a job was cut off');
    }
  }

  async function tidy(): Promise<void> {
    if (performance.now() < nextTidy) return;
    await forgetOldJobs(db, KEPT_DAYS);
    nextTidy = performance.now() + TIDY_EVERY_MILLISECONDS;
  }

  return {
    start() {
      taking = true;
    },
    async beat() {
      await renew();
      // After our own sign of life: a process that was only slow must not take its own jobs back.
      await takeBack();
      await tidy();
      await fill();
    },
    wake() {
      if (taking) void fill();
    },
    cancelled(jobId) {
      running.get(jobId)?.interruption.abort();
    },
    async stop(patience) {
      taking = false;
      // A claim under way may still bring a job.
      await fill();
      const ended = Promise.all([...running.values()].map((job) => job.ended));
      await Promise.race([ended, sleep(patience)]);
      for (const { interruption } of running.values()) interruption.abort();
      // Threads are ended after as long again. Work beside the web server cannot be: its lease runs out with the process.
      await Promise.race([ended, sleep(2 * patience)]);
    },
  };
}
