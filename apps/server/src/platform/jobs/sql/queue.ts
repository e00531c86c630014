import { type Kysely, sql } from 'kysely';
import { named } from '../../db/index.ts';
import type { Tables } from '../../ledger/trx.ts';
import type { JobError, JobPayload, JobResult, Lane } from '../job.ts';

/* What the queue does across all users, through functions of the database that may look past the policy and do no more. */

export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly user_id: string;
  readonly payload: JobPayload;
  readonly checkpoint: JobResult | null;
  readonly attempt: number;
}

/** Takes the next job of the lane; undefined when none waits. */
export async function claimJob(
  db: Kysely<Tables>,
  runner: string,
  lane: Lane,
  kinds: readonly string[],
  leaseSeconds: number,
): Promise<ClaimedJob | undefined> {
  const { rows } = await sql<ClaimedJob>`
    ${named('jobs.claim')} SELECT * FROM jobs.claim(${runner}, ${lane}, ${kinds}, ${leaseSeconds})`.execute(db);
  return rows[0];
}

export interface HeldJob {
  readonly id: string;
  readonly cancel_requested: boolean;
}

/** Gives a sign of life for these jobs; answers those that the runner still holds. */
export async function renewLeases(
  db: Kysely<Tables>,
  runner: string,
  ids: readonly string[],
  leaseSeconds: number,
): Promise<readonly HeldJob[]> {
  const { rows } = await sql<HeldJob>`
    ${named('jobs.renew')} SELECT * FROM jobs.renew(${runner}, ${ids}, ${leaseSeconds})`.execute(db);
  return rows;
}

/** Takes jobs back from runners that gave no sign of life; those that may not be tried again fail with `error`. */
export async function takeBackLapsed(
  db: Kysely<Tables>,
  error: JobError,
): Promise<readonly { id: string; status: string }[]> {
  const { rows } = await sql<{ id: string; status: string }>`
    ${named('jobs.take-back')} SELECT * FROM jobs.take_back(${JSON.stringify(error)}::jsonb)`.execute(db);
  return rows;
}

export async function forgetOldJobs(db: Kysely<Tables>, keptDays: number): Promise<void> {
  await sql`${named('jobs.forget')} SELECT jobs.forget(${keptDays})`.execute(db);
}

/** How many jobs there are in a lane and status. */
export interface JobCount {
  readonly lane: Lane;
  readonly status: string;
  readonly jobs: number;
}

export async function countJobs(db: Kysely<Tables>): Promise<readonly JobCount[]> {
  const { rows } = await sql<JobCount>`
    ${named('jobs.tally')} SELECT * FROM jobs.tally() ORDER BY lane, status`.execute(db);
  return rows;
}
