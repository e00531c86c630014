import { sql } from 'kysely';
import { PREPARED } from '../../db/index.ts';
import type { ReadTrx } from '../../ledger/index.ts';

export async function leavesBelow(trx: ReadTrx, territoryId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    WITH RECURSIVE below AS (
      SELECT id FROM app.territory WHERE id = ${territoryId}
      UNION ALL SELECT t.id FROM app.territory t JOIN below b ON t.parent_id = b.id
    ) SELECT id FROM below b WHERE NOT EXISTS (SELECT 1 FROM app.territory c WHERE c.parent_id = b.id)`.execute(trx);
  return rows.map((row) => row.id);
}

/**
 * The leaves that the reader of this transaction sees; null for the whole tree, and where single records are seen as well.
 * Said beside the policies, they let a covering index answer alone. The planner would rather gather the arms of a policy in
 * a bitmap and read every row behind it, so bitmaps are off from here on, except for readers of single records.
 */
export async function visibleLeaves(trx: ReadTrx): Promise<readonly number[] | null> {
  const { rows } = await sql<{ leaves: readonly number[] | null }>`${PREPARED}
    SELECT CASE WHEN NOT s.whole AND s.subjects IS NULL THEN string_to_array(s.regions, ',')::int[] END AS leaves,
      set_config('enable_bitmapscan', CASE WHEN s.whole OR s.subjects IS NULL THEN 'off' ELSE 'on' END, true)
    FROM (SELECT current_setting('app.all', true) = 'yes' AS whole, NULLIF(current_setting('app.subjects', true), '') AS subjects,
      current_setting('app.regions', true) AS regions) s`.execute(trx);
  return rows[0]?.leaves ?? null;
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
