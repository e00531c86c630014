import { sql } from 'kysely';
import type { Reader } from '../tables.ts';

export interface AuditRow {
  readonly id: string;
  readonly kind: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly subject: string;
  /** Canonical text as it was hashed. */
  readonly content: string;
  readonly at: string;
}

export interface AuditFilter {
  readonly kind?: string | undefined;
  readonly actorId?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Events, newest first. Row-level security of the log lets only auditors see any. */
export async function selectAuditEvents(
  reader: Reader,
  { kind, actorId, before, limit }: AuditFilter,
): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    SELECT e.id, e.kind, e.actor_id AS "actorId", p.display_name AS "actorName", e.subject, e.content, e.at
    FROM app.audit_event e LEFT JOIN app.person p ON p.id = e.actor_id
    WHERE (${kind ?? null}::text IS NULL OR e.kind = ${kind ?? null})
      AND (${actorId ?? null}::uuid IS NULL OR e.actor_id = ${actorId ?? null})
      AND (${before ?? null}::uuid IS NULL OR e.id < ${before ?? null})
    ORDER BY e.id DESC LIMIT ${limit}`.execute(reader);
  return rows;
}
