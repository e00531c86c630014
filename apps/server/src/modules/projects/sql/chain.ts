import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** Grows with every batch: what was counted before still holds while it stays. */
export async function chainLength(trx: ReadTrx): Promise<string> {
  const { rows } = await sql<{ length: string }>`SELECT seq::text AS length FROM app.chain_head`.execute(trx);
  return rows[0]?.length ?? '0';
}
