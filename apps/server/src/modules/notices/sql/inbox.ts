import type { NoticeEvent } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

/** A notice as it was made. */
interface MadeRow {
  readonly id: string;
  readonly event: NoticeEvent;
  readonly leaf: number;
  readonly title: string;
  readonly link: string;
  readonly madeAt: string;
}

/** A line of an inbox: one notice, or the gathered ones of a day and event under the latest of them. */
export interface InboxRow extends MadeRow {
  readonly readAt: string | null;
  /** The districts and zones of the gathered ones, in their order; null for a notice that stands alone. */
  readonly places: readonly string[] | null;
}

/** What stands in one line: the gathered ones of an office day and event. */
const LINE = sql`CASE WHEN i.gathered THEN n.event || ' ' || (n.made_at AT TIME ZONE 'Asia/Shanghai')::date
  ELSE n.id::text END`;

const OWN = (person: string) => sql`
  FROM app.notice_inbox i JOIN app.notice n ON n.id = i.notice_id WHERE i.person_id = ${person}`;

/** A person's lines, the latest first. What the person may no longer see is not among them. */
export async function inboxRows(
  trx: ReadTrx,
  person: string,
  page: { readonly unreadOnly: boolean; readonly limit: number; readonly offset: number },
): Promise<readonly InboxRow[]> {
  const { rows } = await sql<InboxRow>`
    WITH line AS (
      SELECT ${LINE} AS line, max(n.made_at) AS made_at, (array_agg(n.id ORDER BY n.made_at DESC, n.id DESC))[1] AS id,
        CASE WHEN bool_and(i.read_at IS NOT NULL) THEN max(i.read_at) END AS read_at, bool_or(i.gathered) AS gathered,
        array_agg(n.territory_id) AS leaves
      ${OWN(person)} GROUP BY 1 HAVING NOT ${page.unreadOnly} OR bool_or(i.read_at IS NULL)
      ORDER BY 2 DESC, 3 DESC LIMIT ${page.limit} OFFSET ${page.offset}
    )
    SELECT n.id, n.event, n.territory_id AS leaf, n.title, n.link, n.made_at AS "madeAt", l.read_at AS "readAt",
      CASE WHEN l.gathered THEN (
        SELECT array_agg(place.name ORDER BY place.sort_order, place.id) FROM unnest(l.leaves) AS leaf
        JOIN app.territory t ON t.id = leaf
        JOIN app.territory place ON place.id = CASE WHEN t.kind IN ('DISTRICT', 'ZONE') THEN t.id ELSE t.parent_id END
      ) END AS places
    FROM line l JOIN app.notice n ON n.id = l.id ORDER BY l.made_at DESC, l.id DESC`.execute(trx);
  return rows;
}

/** How many lines a person has, and in how many something is not read. */
export async function inboxCounts(trx: ReadTrx, person: string): Promise<{ unread: number; total: number }> {
  const { rows } = await sql<{ unread: number; total: number }>`
    SELECT count(DISTINCT ${LINE}) FILTER (WHERE i.read_at IS NULL)::int AS unread, count(DISTINCT ${LINE})::int AS total
    ${OWN(person)}`.execute(trx);
  return rows[0] ?? { unread: 0, total: 0 };
}

/**
 * Marks own lines as read, all when no ids are given; the first time stays. The id of a gathered line stands for what was in
 * it when it was shown: what came later is still unread.
 */
export async function markRead(trx: Trx, person: string, ids: readonly string[] | null, at: string): Promise<void> {
  const chosen =
    ids === null
      ? sql`true`
      : sql`notice_id IN (
          WITH own AS (SELECT n.id, n.made_at, ${LINE} AS line ${OWN(person)})
          SELECT own.id FROM own JOIN own AS shown ON shown.line = own.line
            AND (own.made_at, own.id) <= (shown.made_at, shown.id)
          WHERE shown.id = ANY(${ids}::uuid[]))`;
  await sql`
    UPDATE app.notice_inbox SET read_at = ${at} WHERE person_id = ${person} AND read_at IS NULL AND ${chosen}`.execute(
    trx,
  );
}

export interface SentRow extends MadeRow {
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
