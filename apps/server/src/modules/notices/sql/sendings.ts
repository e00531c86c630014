import { sql } from 'kysely';
import type { Trx } from '../../../platform/ledger/index.ts';

export interface NewSending {
  readonly id: string;
  readonly channelId: string;
  readonly personId: string | null;
  readonly noticeId: string;
  readonly dueAt: string;
}

/** Puts a notice into the message of its channel and receiver that is due then; makes one where there is none. */
export async function addToSending(trx: Trx, row: NewSending): Promise<void> {
  await sql`
    INSERT INTO app.notice_sending (id, channel_id, territory_id, person_id, notice_ids, due_at)
    SELECT ${row.id}, c.id, c.territory_id, ${row.personId}, ARRAY[${row.noticeId}]::uuid[], ${row.dueAt}
    FROM app.notice_channel c WHERE c.id = ${row.channelId}
    ON CONFLICT (channel_id, person_id, due_at) WHERE state = 'WAITING' AND attempts = 0
      DO UPDATE SET notice_ids = app.notice_sending.notice_ids || excluded.notice_ids`.execute(trx);
}

export interface ClaimedSending {
  readonly id: string;
  readonly channelId: string;
  readonly personId: string | null;
  readonly noticeIds: readonly string[];
  readonly attempts: number;
}

/** Takes messages that are due, for as long as the lease; a process that dies leaves them to the next. */
export async function claimDue(
  trx: Trx,
  at: string,
  leaseUntil: string,
  limit: number,
): Promise<readonly ClaimedSending[]> {
  const { rows } = await sql<ClaimedSending>`
    UPDATE app.notice_sending s SET lease_until = ${leaseUntil}, attempts = s.attempts + 1
    WHERE s.id IN (
      SELECT w.id FROM app.notice_sending w
      WHERE w.state = 'WAITING' AND w.due_at <= ${at} AND coalesce(w.lease_until < ${at}, true)
      ORDER BY w.due_at, w.id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING s.id, s.channel_id AS "channelId", s.person_id AS "personId", s.notice_ids AS "noticeIds", s.attempts`.execute(
    trx,
  );
  return rows;
}

/** Marks the end of a message. */
export async function endSending(
  trx: Trx,
  id: string,
  end: { readonly state: 'SENT' | 'FAILED' | 'DROPPED'; readonly at: string; readonly problem: string | null },
): Promise<void> {
  await sql`
    UPDATE app.notice_sending SET state = ${end.state}, ended_at = ${end.at}, problem = ${end.problem}, lease_until = NULL
    WHERE id = ${id}`.execute(trx);
}

/** Puts a message back, to be tried again then. */
export async function retrySending(trx: Trx, id: string, dueAt: string, problem: string): Promise<void> {
  await sql`
    UPDATE app.notice_sending SET due_at = ${dueAt}, lease_until = NULL, problem = ${problem} WHERE id = ${id}`.execute(
    trx,
  );
}
