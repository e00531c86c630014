import type { ClientBase } from 'pg';
import { quoteName } from '../copy-in.ts';
import type { ExportManifest, TableItem } from './format.ts';

/** Schemas whose rows an export holds. The queue starts empty after a restore; what was migrated is in the header. */
const schemas = ['app', 'auth'];

/** Every table with its own columns; generated ones are computed again. */
export async function listTables(client: ClientBase): Promise<TableItem[]> {
  const { rows } = await client.query<{ schema: string; table: string; columns: string[] }>(
    `SELECT n.nspname AS schema, c.relname AS "table",
       ARRAY(SELECT attname::text FROM pg_attribute
             WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1) AND c.relkind = 'r' ORDER BY 1, 2`,
    [schemas],
  );
  return rows.map((row) => ({ kind: 'table', ...row }));
}

export async function listSequences(client: ClientBase): Promise<ExportManifest['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string; last: number }>(
    `SELECT schemaname AS schema, sequencename AS name, last_value AS last FROM pg_sequences
     WHERE schemaname = ANY ($1) AND last_value IS NOT NULL ORDER BY 1, 2`,
    [schemas],
  );
  return rows;
}

/** `"app"."project"` */
export function tableName({ schema, table }: { schema: string; table: string }): string {
  return `${quoteName(schema)}.${quoteName(table)}`;
}

/** `"app"."project" ("id", "name")`, as COPY takes it. */
export function copyTarget(item: TableItem): string {
  return `${tableName(item)} (${item.columns.map(quoteName).join(', ')})`;
}
