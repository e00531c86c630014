import type { NoticePace } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { ChannelRow, OpenSettings } from '../tables.ts';

const CHANNEL = sql`
  SELECT c.id, c.kind, c.name, c.enabled, c.pace, c.inside, c.settings, c.secrets FROM app.notice_channel c
  WHERE c.removed_at IS NULL`;

/** Channels that are not removed, in the order of their names. */
export async function channelRows(trx: ReadTrx): Promise<readonly ChannelRow[]> {
  const { rows } = await sql<ChannelRow>`${CHANNEL} ORDER BY c.name, c.id`.execute(trx);
  return rows;
}

export async function channelRow(trx: ReadTrx, id: string): Promise<ChannelRow | undefined> {
  const { rows } = await sql<ChannelRow>`${CHANNEL} AND c.id = ${id}`.execute(trx);
  return rows[0];
}

export interface SavedChannel {
  readonly id: string;
  readonly kind: ChannelRow['kind'];
  readonly name: string;
  readonly enabled: boolean;
  readonly pace: NoticePace;
  readonly inside: boolean;
  readonly settings: OpenSettings;
  readonly secrets: Buffer;
  readonly by: string;
  readonly at: string;
}

/** Keeps a channel; a new one stands on the top of the tree, since it serves the whole installation. */
export async function saveChannelRow(trx: Trx, row: SavedChannel): Promise<void> {
  await sql`
    INSERT INTO app.notice_channel (id, territory_id, kind, name, enabled, pace, inside, settings, secrets, saved_by, saved_at)
    SELECT ${row.id}, t.id, ${row.kind}, ${row.name}, ${row.enabled}, ${row.pace}, ${row.inside},
      ${JSON.stringify(row.settings)}::jsonb, ${row.secrets}, ${row.by}, ${row.at}
    FROM app.territory t WHERE t.parent_id IS NULL ORDER BY t.id LIMIT 1
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, enabled = excluded.enabled, pace = excluded.pace,
      inside = excluded.inside, settings = excluded.settings, secrets = excluded.secrets, saved_by = excluded.saved_by,
      saved_at = excluded.saved_at`.execute(trx);
}

/** Removes a channel; what waits in it is dropped. */
export async function removeChannelRow(trx: Trx, id: string, at: string): Promise<void> {
  await sql`
    UPDATE app.notice_channel SET removed_at = ${at}, enabled = false, secrets = ''::bytea WHERE id = ${id}`.execute(
    trx,
  );
  await dropWaiting(trx, id, at);
}

/** Takes what waits in a channel out of the queue; the notices themselves stand in the inboxes. */
export async function dropWaiting(trx: Trx, channelId: string, at: string): Promise<void> {
  await sql`
    UPDATE app.notice_sending SET state = 'DROPPED', ended_at = ${at}
    WHERE channel_id = ${channelId} AND state = 'WAITING'`.execute(trx);
}

export interface ChannelHealth {
  readonly channelId: string;
  readonly waiting: number;
  readonly lastSentAt: string | null;
  readonly problem: string | null;
}

/** How each channel does: what waits, what went out last, and why the last try failed if it did. */
export async function channelHealth(trx: ReadTrx): Promise<readonly ChannelHealth[]> {
  const { rows } = await sql<ChannelHealth>`
    SELECT s.channel_id AS "channelId", count(*) FILTER (WHERE s.state = 'WAITING')::int AS waiting,
      max(s.ended_at) FILTER (WHERE s.state = 'SENT') AS "lastSentAt",
      (array_agg(s.problem ORDER BY coalesce(s.ended_at, s.due_at) DESC) FILTER (WHERE s.attempts > 0))[1] AS problem
    FROM app.notice_sending s GROUP BY s.channel_id`.execute(trx);
  return rows;
}
