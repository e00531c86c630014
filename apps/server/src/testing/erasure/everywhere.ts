import { sql } from 'kysely';
import type { Db } from '../../platform/ledger/index.ts';

/** A place in the database where a text stands. */
export interface Found {
  readonly table: string;
  readonly column: string;
  readonly text: string;
}

/** Types whose values cannot spell a name or a number of a person. */
const MUTE = ['bool', 'int2', 'int4', 'float4', 'float8', 'uuid', 'timestamptz', 'date', 'inet', 'oid', 'interval'];

/**
 * Where any of some texts stands in any row of any table, whoever may read it: every column of a type that can hold text,
 * bytes as the characters they spell. The columns are asked of the catalogue, so a new table is searched without a word here.
 */
export async function foundAnywhere(db: Db, texts: readonly string[]): Promise<readonly Found[]> {
  const { rows: columns } = await sql<{ table: string; column: string; bytes: boolean }>`
    SELECT format('%I.%I', n.nspname, c.relname) AS table, a.attname AS column, t.typname = 'bytea' AS bytes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%' AND c.relkind IN ('r', 'p', 'm')
      AND NOT t.typname = ANY(${MUTE}::text[])
    ORDER BY 1, 2`.execute(db);
  if (columns.length < 100) throw new Error(`only ${columns.length} columns were found to search`);
  const found: Found[] = [];
  for (const { table, column, bytes } of columns) {
    const at = bytes ? sql`convert_to(n, 'UTF8') IN ${sql.ref(column)}` : sql`n IN ${sql.ref(column)}::text`;
    const { rows } = await sql<{ text: string }>`
      SELECT DISTINCT n AS text FROM ${sql.raw(table)}, unnest(${texts}::text[]) n WHERE position(${at}) > 0`.execute(
      db,
    );
    found.push(...rows.map(({ text }) => ({ table, column, text })));
  }
  return found;
}
