import type { Job } from '@guatu/contract';
import { sql } from 'kysely';
import { named } from '../../db/index.ts';
import type { ReadTrx, Trx } from '../../ledger/trx.ts';
import type { JobRequest, Lane } from '../job.ts';

/* What a user does with jobs; the policy lets these statements reach that user's own and no other. */

export interface NewJob extends JobRequest {
  readonly id: string;
  readonly userId: string;
  readonly lane: Lane;
  readonly retryable: boolean;
  readonly maxAttempts: number;
}

export async function insertJob(trx: Trx, job: NewJob): Promise<void> {
  await sql`
    ${named('jobs.submit')}
    INSERT INTO jobs.job (id, kind, title, lane, user_id, payload, retryable, max_attempts)
    VALUES (${job.id}, ${job.kind}, ${job.title}, ${job.lane}, ${job.userId}, ${JSON.stringify(job.payload)}::jsonb,
      ${job.retryable}, ${job.maxAttempts})`.execute(trx);
}

export async function findJob(trx: ReadTrx, id: string): Promise<Job | undefined> {
  const { rows } = await sql<Job>`
    ${named('jobs.find')}
    SELECT id, kind, status, progress, step, result, error,
      CASE WHEN status = 'waiting' THEN jobs.ahead_of(lane, nr) END AS place
    FROM jobs.job WHERE id = ${id}`.execute(trx);
  return rows[0];
}

/** A waiting job ends at once, a running one when its work has noticed. One that is over stays as it is. */
export async function requestCancel(trx: Trx, id: string, step: string): Promise<void> {
  await sql`
    ${named('jobs.cancel')}
    UPDATE jobs.job SET cancel_requested = true,
      step = CASE WHEN status = 'running' THEN ${step} ELSE '' END,
      status = CASE WHEN status = 'waiting' THEN 'cancelled' ELSE status END,
      finished_at = CASE WHEN status = 'waiting' THEN clock_timestamp() END
    WHERE id = ${id} AND status IN ('waiting', 'running')`.execute(trx);
}
