import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** What a file of a bid was handed in as: evidence of a step, by its act, or a material, by its code; null for nothing. */
export async function useOfFile(
  trx: ReadTrx,
  { id, entity_id: bid }: { readonly id: string; readonly entity_id: string },
): Promise<{ readonly kind: 'step' | 'material'; readonly code: string } | null> {
  const { rows } = await sql<{ kind: 'step' | 'material'; code: string }>`
    SELECT 'step' AS kind, s.step_act AS code FROM app.funding_step s WHERE s.funding_id = ${bid} AND ${id} = ANY (s.step_files)
    UNION ALL
    SELECT 'material', m.code FROM app.funding_material m WHERE m.funding_id = ${bid} AND ${id} = ANY (m.material_files)
    LIMIT 1`.execute(trx);
  return rows[0] ?? null;
}
