import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { JobContext, JobResult } from '../job.ts';
import { jobRefusals } from '../messages.ts';
import { runJobWorker } from '../run-job-worker.ts';

/* The worker thread of the tests: `payload.act` says how it behaves, `app.trial` shows what it left behind. */

const acts: Readonly<Record<string, (context: JobContext) => Promise<JobResult>>> = {
  /** Writes a row a step in one transaction, with a pause after each. */
  steps: ({ id, payload, report, land }) =>
    land(async (trx) => {
      const all = Number(payload.steps);
      for (let n = 1; n <= all; n++) {
        await sql`INSERT INTO app.trial (job, n) VALUES (${id}, ${n})`.execute(trx);
        report(n / all, `第 ${n} 步`);
        await sleep(Number(payload.pause));
      }
      return { steps: all };
    }),

  /** Says what the database lets it see. */
  seen: ({ actor, land }) =>
    land(async (trx) => {
      const { rows } = await sql<{ regions: string; n: number }>`
        SELECT current_setting('app.regions') AS regions, (SELECT count(*) FROM jobs.job) AS n`.execute(trx);
      return { name: actor.displayName, regions: rows[0]?.regions, jobs: rows[0]?.n };
    }),

  /** Goes on from the checkpoint; dies right after the first one. */
  resume: async ({ checkpoint, keepCheckpoint }) => {
    if (checkpoint !== null) return { wentOnFrom: checkpoint.part };
    await keepCheckpoint({ part: 7 });
    process.exit(3);
  },

  refuse: async () => {
    throw jobRefusals.job_already_over();
  },

  break: async () => {
    throw new Error('a planted accident');
  },

  /** Takes memory until there is none. */
  hog: async () => {
    const hoard: string[][] = [];
    for (;;) hoard.push(Array.from({ length: 100_000 }, (_, n) => `${hoard.length}-${n}`));
  },

  /** Waits for its signal, then ends by what it throws. */
  attentive: async ({ signal }) => {
    await sleep(60_000, undefined, { signal });
    return {};
  },

  /** Never comes back to its event loop, and looks at nothing. */
  deaf: async ({ report }) => {
    report(null, '不理会取消');
    await sleep(20);
    for (;;) Math.sqrt(2);
  },
};

void runJobWorker(async (context) => {
  const act = acts[String(context.payload.act)];
  if (act === undefined) throw new Error(`no such act: ${context.payload.act}`);
  return act(context);
});
