import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** The lead that a project grew from, if it is in sight. */
export async function leadOf(trx: ReadTrx, projectId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM app.entity_link l JOIN app.lead t ON t.id = l.from_id
    WHERE l.kind = 'lead-project' AND l.to_id = ${projectId} AND NOT l.void AND NOT t.void AND t.survivor_id IS NULL
    ORDER BY t.id LIMIT 1`.execute(trx);
  return rows[0]?.id ?? null;
}

/** Whether a file hangs on the record. */
export async function hasAttachment(trx: ReadTrx, projectId: string, attachmentId: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM app.attachment
    WHERE id = ${attachmentId} AND entity_id = ${projectId} AND removed_at IS NULL`.execute(trx);
  return rows.length > 0;
}

/** What the total investment was when it was first told. */
export async function firstTotal(trx: ReadTrx, projectIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; total: string }>`
    SELECT DISTINCT ON (r.entity_id) r.entity_id AS id, (r.content::jsonb) -> 'n' ->> 'totalInvestment' AS total
    FROM app.revision r
    WHERE r.entity_id = ANY (${projectIds}::uuid[]) AND (r.content::jsonb) -> 'n' ->> 'totalInvestment' IS NOT NULL
    ORDER BY r.entity_id, r.version`.execute(trx);
  return new Map(rows.map(({ id, total }) => [id, Number(total)]));
}
