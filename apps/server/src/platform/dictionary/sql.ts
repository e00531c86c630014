import { sql } from 'kysely';
import type { ReadTrx } from '../ledger/index.ts';

export interface TerritoryName {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly kind: string;
  readonly isLeaf: boolean;
}

export async function territoryNames(trx: ReadTrx): Promise<readonly TerritoryName[]> {
  const { rows } = await sql<TerritoryName>`
    SELECT t.id, t.parent_id AS "parentId", t.name, t.kind,
      NOT EXISTS (SELECT 1 FROM app.territory c WHERE c.parent_id = t.id) AS "isLeaf"
    FROM app.territory t WHERE t.valid_to IS NULL ORDER BY t.sort_order, t.id`.execute(trx);
  return rows;
}

/** Parks, chains or responsible units by name. */
export async function names(
  trx: ReadTrx,
  table: 'park' | 'chain' | 'unit',
): Promise<readonly { id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    SELECT id, name FROM ${sql.table(`app.${table}`)} ORDER BY id`.execute(trx);
  return rows;
}
