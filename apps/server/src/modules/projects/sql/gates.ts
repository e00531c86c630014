import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

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
