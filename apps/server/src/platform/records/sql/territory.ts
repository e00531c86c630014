import { sql } from 'kysely';
import type { ReadTrx } from '../../ledger/index.ts';

export async function leavesBelow(trx: ReadTrx, territoryId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    WITH RECURSIVE below AS (
      SELECT id FROM app.territory WHERE id = ${territoryId}
      UNION ALL SELECT t.id FROM app.territory t JOIN below b ON t.parent_id = b.id
    ) SELECT id FROM below b WHERE NOT EXISTS (SELECT 1 FROM app.territory c WHERE c.parent_id = b.id)`.execute(trx);
  return rows.map((row) => row.id);
}

/** The district or zone of each leaf, districts in their official order. The city's own leaf is a district of its own. */
export async function districtsOfLeaves(trx: ReadTrx): Promise<readonly { leaf: number; district: number }[]> {
  const { rows } = await sql<{ leaf: number; district: number }>`
    WITH RECURSIVE below AS (
      SELECT d.id, d.id AS district, d.sort_order FROM app.territory d
      JOIN app.territory top ON top.id = d.parent_id AND top.parent_id IS NULL
      UNION ALL SELECT t.id, b.district, b.sort_order FROM app.territory t JOIN below b ON t.parent_id = b.id
    ) SELECT b.id AS leaf, b.district FROM below b
      WHERE NOT EXISTS (SELECT 1 FROM app.territory c WHERE c.parent_id = b.id)
      ORDER BY b.sort_order, b.district, b.id`.execute(trx);
  return rows;
}
