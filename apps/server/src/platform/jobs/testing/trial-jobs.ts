import { type Kysely, sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../../testing/index.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Tables } from '../../ledger/trx.ts';
import { createJobs, type Jobs, type JobsOptions } from '../jobs.ts';
import { someone, trialHandler } from './trial-people.ts';

export interface TrialHouse {
  readonly test: TestDatabase<Tables>;
  readonly logged: string[];
  /** People as the product finds them when a job starts. */
  readonly people: Map<string, Actor>;
  /** Opens the queue; every one opened is stopped at the end. */
  open(more?: Partial<JobsOptions>): Jobs;
  hire(displayName: string): Actor;
  /** The rows that jobs left in `app.trial`. */
  left(jobId: string): Promise<number>;
  close(): Promise<void>;
}

export async function openTrialHouse(): Promise<TrialHouse> {
  const test = await testDatabase<Tables>();
  await makeTrialTable(test.db);
  const logged: string[] = [];
  const people = new Map<string, Actor>();
  const opened: Jobs[] = [];
  const keep = (details: object, message: string) => void logged.push(`${message} ${JSON.stringify(details)}`);
  return {
    test,
    logged,
    people,
    open(more = {}) {
      const jobs = createJobs({
        db: test.app,
        target: test.targets.app,
        resolveScope: async (userId) => people.get(userId) ?? null,
        handlers: [trialHandler],
        log: { warn: keep, error: keep },
        heartbeat: 200,
        patience: 300,
        ...more,
      });
      opened.push(jobs);
      return jobs;
    },
    hire(displayName) {
      const actor = someone(displayName);
      people.set(actor.userId, actor);
      return actor;
    },
    async left(jobId) {
      const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM app.trial WHERE job = ${jobId}`.execute(
        test.db,
      );
      return rows[0]?.n ?? 0;
    },
    async close() {
      for (const jobs of opened) await jobs.stop();
      await test.close();
    },
  };
}

async function makeTrialTable(db: Kysely<Tables>): Promise<void> {
  await sql`CREATE TABLE app.trial (job uuid NOT NULL, n integer NOT NULL)`.execute(db);
  await sql`GRANT SELECT, INSERT ON app.trial TO guatu_app`.execute(db);
}
