import type { NoticeEvent } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

export interface InboxRow {
  readonly id: string;
  readonly event: NoticeEvent;
  readonly leaf: number;
  readonly title: string;
  readonly link: string;
  readonly madeAt: string;
  readonly readAt: string | null;
}

const OWN = (person: string) => sql`
  FROM app.notice_inbox i JOIN app.notice n ON n.id = i.notice_id WHERE i.person_id = ${person}`;

/** A person's notices, the latest first. What the person may no longer see is not among them. */
export async function inboxRows(
  trx: ReadTrx,
  person: string,
  page: { readonly unreadOnly: boolean; readonly limit: number; readonly offset: number },
): Promise<readonly InboxRow[]> {
  const { rows } = await sql<InboxRow>`
    SELECT n.id, n.event, n.territory_id AS leaf, n.title, n.link, n.made_at AS "madeAt", i.read_at AS "readAt"
    ${OWN(person)} AND (NOT ${page.unreadOnly} OR i.read_at IS NULL)
    ORDER BY n.made_at DESC, n.id DESC LIMIT ${page.limit} OFFSET ${page.offset}`.execute(trx);
  return rows;
}

export async function inboxCounts(trx: ReadTrx, person: string): Promise<{ unread: number; total: number }> {
  const { rows } = await sql<{ unread: number; total: number }>`
    SELECT count(*) FILTER (WHERE i.read_at IS NULL)::int AS unread, count(*)::int AS total ${OWN(person)}`.execute(
    trx,
  );
  return rows[0] ?? { unread: 0, total: 0 };
}

/** Marks own notices as read, all when no ids are given; the first time stays. */
export async function markRead(trx: Trx, person: string, ids: readonly string[] | null, at: string): Promise<void> {
  const chosen = ids === null ? sql`true` : sql`notice_id = ANY(${ids}::uuid[])`;
  await sql`
    UPDATE app.notice_inbox SET read_at = ${at} WHERE person_id = ${person} AND read_at IS NULL AND ${chosen}`.execute(
    trx,
  );
}

export interface SentRow extends Omit<InboxRow, 'readAt'> {
  readonly receivers: number;
  readonly read: number;
}

/** Notices of the places in sight with how many have read them, the latest first. */
export async function sentRows(trx: ReadTrx, limit: number): Promise<readonly SentRow[]> {
  const { rows } = await sql<SentRow>`
    SELECT n.id, n.event, n.territory_id AS leaf, n.title, n.link, n.made_at AS "madeAt",
      (SELECT count(*)::int FROM app.notice_inbox i WHERE i.notice_id = n.id) AS receivers,
      (SELECT count(*)::int FROM app.notice_inbox i WHERE i.notice_id = n.id AND i.read_at IS NOT NULL) AS read
    FROM app.notice n WHERE n.handed_at IS NOT NULL ORDER BY n.made_at DESC, n.id DESC LIMIT ${limit}`.execute(trx);
  return rows;
}

export interface ReceiptRow {
  readonly name: string;
  readonly org: string;
  readonly readAt: string | null;
}

/** Who was told, those who have read it first. */
export async function receiptRows(trx: ReadTrx, noticeId: string): Promise<readonly ReceiptRow[]> {
  const { rows } = await sql<ReceiptRow>`
    SELECT p.display_name AS name, o.name AS org, i.read_at AS "readAt"
    FROM app.notice_inbox i JOIN app.notice n ON n.id = i.notice_id
    JOIN app.person p ON p.id = i.person_id JOIN app.org o ON o.id = p.org_id
    WHERE i.notice_id = ${noticeId} ORDER BY i.read_at NULLS LAST, p.display_name`.execute(trx);
  return rows;
}

export async function noticeExists(trx: ReadTrx, id: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM app.notice WHERE id = ${id}`.execute(trx);
  return rows.length > 0;
}
