import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { TerritoryNode } from '../domain/districts.ts';

/** The dispatch tree in the official order. */
export async function territoryNodes(trx: ReadTrx): Promise<readonly TerritoryNode[]> {
  const { rows } = await sql<TerritoryNode>`
    SELECT id, parent_id AS "parentId", name FROM app.territory WHERE valid_to IS NULL ORDER BY sort_order, id`.execute(
    trx,
  );
  return rows;
}

/** Head of the chain in hex: printed on what leaves the house, so that a rewritten ledger is found out by its papers. */
export async function chainHeadHash(trx: ReadTrx): Promise<string> {
  const { rows } = await sql<{ hash: string }>`SELECT encode(hash, 'hex') AS hash FROM app.chain_head`.execute(trx);
  return rows[0]?.hash ?? '';
}
