import { sql } from 'kysely';
import type { EntityDef, Settled } from '../dictionary.ts';
import { snakeCase } from '../dictionary.ts';
import type { ReadTrx } from '../trx.ts';

/** Records that were found final and that a batch would change in what they say: how many, and the name of one. */
export async function settledTouched(
  trx: ReadTrx,
  batchId: string,
  { kind, table, nameField }: EntityDef,
  { field, values, fields }: Settled,
): Promise<{ readonly n: number; readonly name: string | null } | undefined> {
  const column = (id: string) => sql.ref(`e.${snakeCase(id)}`);
  const { rows } = await sql<{ n: number; name: string | null }>`
    SELECT count(*)::int AS n, min(${column(nameField)}) AS name
    FROM app.candidate c JOIN ${sql.table(`app.${table}`)} e ON e.id = c.entity_id
    WHERE c.batch_id = ${batchId} AND c.entity_kind = ${kind} AND c.action = 'changed' AND c.content IS NOT NULL
      AND ${column(field)} = ANY(${values}::text[]) AND (c.content::jsonb -> 'n') ?| ${fields}::text[]`.execute(trx);
  return rows[0];
}
