import { sql } from 'kysely';
import type { ReadTrx } from '../../platform/ledger/index.ts';

export interface DemoRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly territory_id: number;
}

/** The projects that were entered under the codes. */
export async function projectsByCode(trx: ReadTrx, codes: readonly string[]): Promise<readonly DemoRow[]> {
  const { rows } = await sql<DemoRow>`
    SELECT id, version, project_code AS code, territory_id FROM app.project
    WHERE project_code = ANY (${codes}::text[]) AND NOT void AND survivor_id IS NULL ORDER BY id`.execute(trx);
  return rows;
}

/** Names of dispatch units by their ids. */
export async function territoryNames(trx: ReadTrx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    SELECT id, name FROM app.territory WHERE id = ANY(${ids}::int[])`.execute(trx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
