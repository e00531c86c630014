import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { TreeNode } from '../domain/tree.ts';

/** Every dispatch unit, in the tree's order. */
export async function treeNodes(trx: ReadTrx): Promise<readonly TreeNode[]> {
  const { rows } = await sql<TreeNode>`/* wall.tree */
    SELECT id, parent_id AS "parentId", name, kind FROM app.territory ORDER BY sort_order, id`.execute(trx);
  return rows;
}

/** Whether a period is sealed for one of the territories. */
export async function isSealed(
  trx: ReadTrx,
  periods: readonly string[],
  territories: readonly number[],
): Promise<boolean> {
  const { rows } = await sql<{ sealed: boolean }>`/* wall.sealed */
    SELECT EXISTS (SELECT FROM app.seal WHERE reopened_at IS NULL AND period = ANY (${periods}::text[])
      AND territory_id = ANY (${territories}::int[])) AS sealed`.execute(trx);
  return rows[0]?.sealed === true;
}
