import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** What the total investment was when it was first told. */
export async function firstTotal(trx: ReadTrx, projectIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; total: string }>`
    SELECT DISTINCT ON (r.entity_id) r.entity_id AS id, (r.content::jsonb) -> 'n' ->> 'totalInvestment' AS total
    FROM app.revision r
    WHERE r.entity_id = ANY (${projectIds}::uuid[]) AND (r.content::jsonb) -> 'n' ->> 'totalInvestment' IS NOT NULL
    ORDER BY r.entity_id, r.version`.execute(trx);
  return new Map(rows.map(({ id, total }) => [id, Number(total)]));
}
