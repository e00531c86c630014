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

/**
 * Changes whenever anything that a wall is made from does: the chain grows with every batch and seal, the rules' row is new
 * after a rebuild, the tree is small enough to look at whole.
 */
export async function ledgerVersion(trx: ReadTrx): Promise<string> {
  const { rows } = await sql<{ version: string }>`/* wall.version */
    SELECT concat_ws(' ', (SELECT seq FROM app.chain_head), (SELECT xmin FROM app.wall_rule),
      (SELECT sum(hashtext(t::text)::bigint) FROM app.territory t)) AS version`.execute(trx);
  const version = rows[0]?.version;
  if (version === undefined) throw new Error('the query about the version gave no row');
  return version;
}
