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

/** The class that the confirmed appraisal before admission gave a project, of its last edition; null without one. */
export async function preAppraisal(trx: ReadTrx, projectId: string): Promise<string | null> {
  const { rows } = await sql<{ given: string | null }>`
    SELECT a.appr_class AS given FROM app.appraisal a
    WHERE NOT a.void AND a.appr_project = ${projectId}::text AND a.appr_stage = 'PRE' AND a.appr_status = 'CONFIRMED'
    ORDER BY a.appr_edition DESC, a.id LIMIT 1`.execute(trx);
  return rows[0]?.given ?? null;
}
