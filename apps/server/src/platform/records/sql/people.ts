import { sql } from 'kysely';
import type { ReadTrx } from '../../ledger/index.ts';

/** Display names by person id, for saying who confirmed what; colleagues' names are no secret inside the office. */
export async function personNames(trx: ReadTrx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, display_name AS name FROM app.person WHERE id = ANY(${ids}::uuid[])`.execute(trx);
  return new Map(rows.map((row) => [row.id, row.name]));
}
