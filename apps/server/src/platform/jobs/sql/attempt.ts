import { type RawBuilder, sql } from 'kysely';
import { named } from '../../db/index.ts';
import type { Trx } from '../../ledger/trx.ts';
import type { Attempt, JobError, JobResult } from '../job.ts';

/*
 * What one attempt writes about its job. Each statement finds the job only while this very attempt holds it: a process that
 * was taken for dead, and then goes on, changes nothing any more.
 */

function held({ id, runner, attempt }: Attempt): RawBuilder<unknown> {
  return sql`id = ${id} AND runner = ${runner} AND attempts = ${attempt} AND status = 'running'`;
}

export async function saveProgress(trx: Trx, attempt: Attempt, progress: number | null, step: string): Promise<void> {
  await sql`
    ${named('jobs.progress')}
    UPDATE jobs.job SET progress = ${progress}, step = ${step}
    WHERE ${held(attempt)} AND NOT cancel_requested`.execute(trx);
}

/** Answers whether the attempt still holds the job. */
export async function saveCheckpoint(trx: Trx, attempt: Attempt, checkpoint: JobResult): Promise<boolean> {
  const { numAffectedRows } = await sql`
    ${named('jobs.checkpoint')}
    UPDATE jobs.job SET checkpoint = ${JSON.stringify(checkpoint)}::jsonb WHERE ${held(attempt)}`.execute(trx);
  return numAffectedRows === 1n;
}

/** Last statement of the work's own transaction. False when the job was cancelled or lost: then roll back. */
export async function markLanded(trx: Trx, attempt: Attempt, result: JobResult): Promise<boolean> {
  const { numAffectedRows } = await sql`
    ${named('jobs.land')}
    UPDATE jobs.job SET ${doneWith(result)} WHERE ${held(attempt)} AND NOT cancel_requested`.execute(trx);
  return numAffectedRows === 1n;
}

/** For work that did not land: it is done even if somebody wished otherwise meanwhile. */
export async function markDone(trx: Trx, attempt: Attempt, result: JobResult): Promise<void> {
  await sql`${named('jobs.done')} UPDATE jobs.job SET ${doneWith(result)} WHERE ${held(attempt)}`.execute(trx);
}

function doneWith(result: JobResult): RawBuilder<unknown> {
  return sql`status = 'done', progress = 1, step = '', result = ${JSON.stringify(result)}::jsonb, runner = NULL,
    lease_until = NULL, finished_at = clock_timestamp()`;
}

export async function markFailed(trx: Trx, attempt: Attempt, error: JobError): Promise<void> {
  await sql`
    ${named('jobs.failed')}
    UPDATE jobs.job SET status = 'failed', error = ${JSON.stringify(error)}::jsonb, step = '', runner = NULL,
      lease_until = NULL, finished_at = clock_timestamp()
    WHERE ${held(attempt)}`.execute(trx);
}

/**
 * The work was stopped from outside: cancelled if that was the wish, else back in its old place without counting as an
 * attempt. What may not run twice fails with `error` instead.
 */
export async function markInterrupted(trx: Trx, attempt: Attempt, error: JobError): Promise<void> {
  await endOrReturn(trx, attempt, error, sql`retryable`, sql`attempts - 1`);
}

/** The work broke off by accident: another attempt if there is one left, else failed with `error`. */
export async function markBroken(trx: Trx, attempt: Attempt, error: JobError): Promise<void> {
  await endOrReturn(trx, attempt, error, sql`retryable AND attempts < max_attempts`, sql`attempts`);
}

async function endOrReturn(
  trx: Trx,
  attempt: Attempt,
  error: JobError,
  mayRunAgain: RawBuilder<unknown>,
  attemptsThen: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    ${named('jobs.end-or-return')}
    WITH held AS (
      SELECT id AS held_id, CASE WHEN cancel_requested THEN 'cancelled' WHEN ${mayRunAgain} THEN 'waiting'
        ELSE 'failed' END AS becomes
      FROM jobs.job WHERE ${held(attempt)} FOR UPDATE
    )
    UPDATE jobs.job SET status = becomes, progress = NULL, step = '', runner = NULL, lease_until = NULL,
      attempts = CASE WHEN becomes = 'waiting' THEN ${attemptsThen} ELSE attempts END,
      error = CASE WHEN becomes = 'failed' THEN ${JSON.stringify(error)}::jsonb END,
      finished_at = CASE WHEN becomes <> 'waiting' THEN clock_timestamp() END
    FROM held WHERE id = held_id`.execute(trx);
}
