import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** Ids of what was answered to findings, as far as the reader sees it. */
export async function findingIds(trx: ReadTrx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM app.finding WHERE NOT void ORDER BY id`.execute(trx);
  return rows.map(({ id }) => id);
}
