import { sql } from 'kysely';
import type { Trx } from '../../../platform/ledger/index.ts';
import type { LandedRow } from '../domain/landed-row.ts';

/** What a batch wrote of a kind, with who confirms it. */
export async function landedRows(trx: Trx, batchNr: number, kind: string): Promise<readonly LandedRow[]> {
  const { rows } = await sql<LandedRow>`
    SELECT r.entity_id AS id, r.version, r.territory_id AS leaf, r.content::json -> 'n' AS became, b.created_by AS by,
      to_jsonb(t) AS row
    FROM app.revision r JOIN app.batch b ON b.nr = r.batch_nr JOIN ${sql.table(`app.${kind}`)} t ON t.id = r.entity_id
    WHERE r.batch_nr = ${batchNr} AND r.entity_kind = ${kind} ORDER BY r.ord`.execute(trx);
  return rows;
}
