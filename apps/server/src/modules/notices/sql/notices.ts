import type { NoticeEvent } from '@guatu/contract';
import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { Holder, Told } from '../domain/levels.ts';

export interface NewNotice {
  readonly id: string;
  readonly event: NoticeEvent;
  readonly leaf: number;
  readonly subject?: string | null;
  readonly title: string;
  readonly link: string;
  readonly key: string;
  readonly unit?: string | null;
  readonly level?: string | null;
  readonly by?: string | null;
  readonly madeAt: string;
}

/** Writes a notice unless one with its key is there. */
export async function insertNotice(trx: Trx, row: NewNotice): Promise<void> {
  await sql`
    INSERT INTO app.notice (id, event, territory_id, subject_id, key, title, link, unit, level, by, made_at)
    VALUES (${row.id}, ${row.event}, ${row.leaf}, ${row.subject ?? null}, ${row.key}, ${row.title}, ${row.link},
      ${row.unit ?? null}, ${row.level ?? null}, ${row.by ?? null}, ${row.madeAt})
    ON CONFLICT (key) DO NOTHING`.execute(trx);
}

export interface WaitingNotice {
  readonly id: string;
  readonly event: NoticeEvent;
  readonly leaf: number;
  readonly subject: string | null;
  readonly unit: string | null;
  readonly level: string | null;
  readonly by: string | null;
}

/** Notices that were not handed out yet, held until the transaction ends; those that another process holds are left out. */
export async function takeWaiting(trx: Trx, limit: number): Promise<readonly WaitingNotice[]> {
  const { rows } = await sql<WaitingNotice>`
    SELECT id, event, territory_id AS leaf, subject_id AS subject, unit, level, by FROM app.notice WHERE handed_at IS NULL
    ORDER BY made_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED`.execute(trx);
  return rows;
}

export async function markHanded(trx: Trx, ids: readonly string[], at: string): Promise<void> {
  await sql`UPDATE app.notice SET handed_at = ${at} WHERE id = ANY(${ids}::uuid[])`.execute(trx);
}

/**
 * Who holds the roles over a leaf on a day: for each role the holders nearest upward, so that a town's task does not ring in
 * every office above. Roles that see single projects count by project.
 */
export async function receiversOf(
  trx: ReadTrx,
  { leaf, subject }: Pick<WaitingNotice, 'leaf' | 'subject'>,
  roles: readonly string[],
  subjectRoles: readonly string[],
  day: string,
): Promise<readonly Holder[]> {
  const { rows } = await sql<Holder>`
    WITH RECURSIVE up AS (
      SELECT id, parent_id, 0 AS distance, kind, kind = 'OWN' AS is_own, false AS below FROM app.territory WHERE id = ${leaf}
      -- A unit's own leaf is the unit itself, not a place below it.
      UNION ALL SELECT t.id, t.parent_id, up.distance + 1, t.kind, false, NOT up.is_own
      FROM app.territory t JOIN up ON t.id = up.parent_id
    ), held AS (
      SELECT g.person_id, g.role_id, coalesce(up.distance, 0) AS distance, CASE WHEN up.below THEN up.kind END AS office_above
      FROM app.role_grant g
      JOIN app.person p ON p.id = g.person_id AND p.active
      LEFT JOIN app.role_grant lent ON lent.id = g.delegated_from
      LEFT JOIN up ON up.id = g.territory_id
      WHERE g.role_id = ANY(${roles}::text[]) AND g.revoked_at IS NULL AND lent.revoked_at IS NULL
        AND g.valid_from <= ${day}::date AND coalesce(g.valid_to >= ${day}::date, true)
        AND CASE WHEN g.role_id = ANY(${subjectRoles}::text[]) THEN ${subject}::uuid = ANY(g.subjects)
          ELSE up.id IS NOT NULL END
    )
    SELECT DISTINCT h.person_id AS "personId", o.name AS org, h.office_above AS "officeAbove"
    FROM held h JOIN app.person p ON p.id = h.person_id JOIN app.org o ON o.id = p.org_id
    WHERE h.distance = (SELECT min(n.distance) FROM held n WHERE n.role_id = h.role_id)
    ORDER BY 1`.execute(trx);
  return rows;
}

export async function insertInbox(
  trx: Trx,
  { id, leaf }: Pick<WaitingNotice, 'id' | 'leaf'>,
  people: readonly Told[],
): Promise<void> {
  const ids = people.map(({ personId }) => personId);
  const gathered = people.map((each) => each.gathered);
  await sql`
    INSERT INTO app.notice_inbox (notice_id, person_id, territory_id, gathered)
    SELECT ${id}, person, ${leaf}, gathered FROM unnest(${ids}::uuid[], ${gathered}::boolean[]) AS told (person, gathered)
    ON CONFLICT DO NOTHING`.execute(trx);
}

/** How many notices of each event are among these. */
export async function countByEvent(
  trx: ReadTrx,
  ids: readonly string[],
): Promise<readonly { readonly event: NoticeEvent; readonly leaf: number; readonly n: number }[]> {
  const { rows } = await sql<{ event: NoticeEvent; leaf: number; n: number }>`
    SELECT event, min(territory_id) AS leaf, count(*)::int AS n FROM app.notice WHERE id = ANY(${ids}::uuid[])
    GROUP BY event ORDER BY n DESC, event`.execute(trx);
  return rows;
}
