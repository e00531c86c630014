import { type RawBuilder, sql } from 'kysely';
import { type Scope, withReadScope, withScope } from '../../platform/db/index.ts';
import type { Db, ReadTrx, Trx } from '../../platform/ledger/index.ts';

/** A table or view of ours as the catalogue of the database describes it to the product's role. */
export interface Table {
  /** With its schema, quoted where needed. */
  readonly name: string;
  readonly readable: boolean;
  readonly protected: boolean;
  readonly insertable: boolean;
  /** Columns that the product may change. */
  readonly changeable: readonly string[];
  readonly deletable: boolean;
}

/** Every table, partition, view and foreign table in the schemas of the product. */
export async function tablesOf(db: Db): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    SELECT format('%I.%I', n.nspname, c.relname) AS name,
      has_any_column_privilege('guatu_app', c.oid, 'SELECT') AS readable,
      c.relrowsecurity AND c.relforcerowsecurity AS protected,
      has_any_column_privilege('guatu_app', c.oid, 'INSERT') AS insertable,
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND has_column_privilege('guatu_app', c.oid, a.attnum, 'UPDATE') ORDER BY a.attnum) AS changeable,
      has_table_privilege('guatu_app', c.oid, 'DELETE') AS deletable
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
      AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    ORDER BY 1`.execute(db);
  return rows;
}

/**
 * Tables that every transaction of the product may read whatever its scope, and why. None of them may hold what a ledger
 * says.
 */
export const OPEN_TABLES: Readonly<Record<string, string>> = {
  'app.territory': 'names of dispatch units',
  'app.park': 'names of parks',
  'app.chain': 'names of industry chains',
  'app.unit': 'names of responsible units',
  'app.indicator': 'names of indicators',
  'app.rule_edition': 'the shipped catalogue',
  'app.org': 'the directory: who confirmed a figure is shown to all who see the figure',
  'app.person': 'the directory',
  'app.role_grant': 'rights are worked out before there is a scope',
  'app.idempotency_key': 'asked by user and key, before there is a scope; holds answers to writes',
  'app.seal': 'that a period is sealed binds the offices below; what was sealed stands in seal_item',
  'app.chain_link': 'hashes and ids',
  'app.chain_head': 'a hash',
  'app.light_pass': 'days on which lights were judged, and how many turned',
  'app.wall_rule': 'thresholds of the catalogue',
  'meta.migration': 'the age of the schema',
};

/** Grow with every sign-in and every write of anybody. */
const EVERYBODYS = new Set(['app.chain_link', 'app.chain_head', 'app.idempotency_key']);

const named = (table: Table) => sql.raw(table.name);

/** Everything that a statement of the transaction sees in the table, as one text; null when it sees no row. */
export async function textOf(trx: ReadTrx, table: Table): Promise<string | null> {
  const { rows } = await sql<{ all: string | null }>`
    SELECT string_agg(t::text, E'\n' ORDER BY t::text) AS all FROM ${named(table)} t`.execute(trx);
  return rows[0]?.all ?? null;
}

/** A print of everything that somebody of the scope sees, table by table. */
export async function holdingsOf(db: Db, scope: Scope): Promise<readonly { table: string; print: string | null }[]> {
  const tables = (await tablesOf(db)).filter(({ name, readable }) => readable && !EVERYBODYS.has(name));
  const prints = tables.map(
    (table) => sql`SELECT ${table.name} AS table, md5(string_agg(t::text, ',' ORDER BY t::text)) AS print
      FROM ${named(table)} t`,
  );
  return withReadScope(db, scope, async (trx) => {
    const statement = sql<{ table: string; print: string | null }>`${sql.join(prints, sql` UNION ALL `)} ORDER BY 1`;
    return (await statement.execute(trx)).rows;
  });
}

/** Some row of the table that the transaction sees, as JSON. */
export async function someRow(trx: ReadTrx, table: Table): Promise<object | undefined> {
  const { rows } = await sql<{ row: object }>`SELECT to_jsonb(t) AS row FROM ${named(table)} t LIMIT 1`.execute(trx);
  return rows[0]?.row;
}

/** How many rows the transaction sees, can change and can delete; what it changes is taken back. */
export async function reachOf(db: Db, scope: Scope | null, table: Table) {
  const [column] = table.changeable;
  const touched = async (trx: Trx, statement: RawBuilder<unknown>) =>
    Number((await statement.execute(trx)).numAffectedRows);
  return rolledBack(db, scope, async (trx) => ({
    seen: (await sql`SELECT 1 FROM ${named(table)}`.execute(trx)).rows.length,
    changed:
      column === undefined
        ? 0
        : await touched(trx, sql`UPDATE ${named(table)} SET ${sql.ref(column)} = ${sql.ref(column)}`),
    deleted: table.deletable ? await touched(trx, sql`DELETE FROM ${named(table)}`) : 0,
  }));
}

/** Puts a row of others into the table; answers the SQLSTATE with which that was refused, null when it was not. */
export async function insertAs(db: Db, scope: Scope | null, table: Table, row: object): Promise<string | null> {
  try {
    await rolledBack(db, scope, (trx) =>
      sql`INSERT INTO ${named(table)} OVERRIDING SYSTEM VALUE
        SELECT * FROM jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(row)}::jsonb)`.execute(trx),
    );
    return null;
  } catch (error) {
    return sqlState(error);
  }
}

/** The SQLSTATE of a refusal by the database. Anything else is an error here too. */
export function sqlState(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

class TakeBack extends Error {}

/** Runs `act` in a transaction of the scope, or of none at all, and takes back what it did. */
async function rolledBack<T>(db: Db, scope: Scope | null, act: (trx: Trx) => Promise<T>): Promise<T> {
  let result: { readonly value: T } | undefined;
  const run = async (trx: Trx) => {
    result = { value: await act(trx) };
    throw new TakeBack();
  };
  try {
    await (scope === null ? db.transaction().execute(run) : withScope(db, scope, run));
  } catch (error) {
    if (!(error instanceof TakeBack)) throw error;
  }
  if (result === undefined) throw new Error('the transaction did not run');
  return result.value;
}
