import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** The office (its own leaf) that each source came from. */
export async function sourceOffices(trx: ReadTrx, sourceIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (sourceIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; territory_id: number }>`
    SELECT id, territory_id FROM app.source WHERE id = ANY(${sourceIds}::uuid[])`.execute(trx);
  return new Map(rows.map((row) => [row.id, row.territory_id]));
}
