/*
 * A product reduced to its jobs, run as a process of its own by the tests so that it can be killed. The argument is a
 * `ProductSettings` in JSON; it tells its process id once it takes jobs.
 */
import { type ConnectionTarget, createDatabase } from '../../db/index.ts';
import type { Tables } from '../../ledger/trx.ts';
import { createJobs } from '../jobs.ts';
import { someone, trialHandler } from './trial-people.ts';

export interface ProductSettings {
  readonly target: ConnectionTarget;
  readonly heartbeat?: number;
}

const settings: ProductSettings = JSON.parse(process.argv[2] ?? '');
const log = { warn: () => undefined, error: () => undefined };
const jobs = createJobs({
  db: createDatabase<Tables>({ target: settings.target }),
  target: settings.target,
  handlers: [trialHandler, { ...trialHandler, kind: 'once', retryable: false }],
  heavyAtATime: 2,
  resolveScope: async (userId) => someone('周经办', userId),
  log,
  ...(settings.heartbeat === undefined ? {} : { heartbeat: settings.heartbeat }),
});
await jobs.start();
process.stdout.write(`${JSON.stringify({ pid: process.pid })}\n`);
