import { sql } from 'kysely';
import type { EntityDef, ReadTrx } from '../../../platform/ledger/index.ts';

/** An existing row that an incoming one may be. */
export interface KnownIdentity {
  readonly id: string;
  readonly territory_id: number;
  readonly name_key: string;
  readonly code: string | null;
}

/** Column that holds the official code of a kind, if it has one. */
const CODE_COLUMN: Readonly<Record<string, string>> = {
  project: 'project_code',
  enterprise: 'credit_code',
  blocker: 'blocker_no',
};

/** Rows in force with one of the names or codes. Indexed by both; one statement for a whole chunk of an import. */
export async function knownIdentities(
  trx: ReadTrx,
  def: EntityDef,
  names: readonly string[],
  codes: readonly string[],
): Promise<readonly KnownIdentity[]> {
  const column = CODE_COLUMN[def.kind];
  const code = column === undefined ? sql`NULL::text` : sql`t.${sql.ref(column)}`;
  const byName = sql`
    SELECT t.id, t.territory_id, t.name_key, ${code} AS code FROM ${sql.table(`app.${def.table}`)} t
    WHERE t.name_key = ANY(${names}::text[]) AND NOT t.void AND t.survivor_id IS NULL`;
  const byCode =
    column === undefined
      ? sql``
      : sql`UNION SELECT t.id, t.territory_id, t.name_key, ${code} AS code FROM ${sql.table(`app.${def.table}`)} t
          WHERE t.${sql.ref(column)} = ANY(${codes}::text[]) AND NOT t.void AND t.survivor_id IS NULL`;
  const { rows } = await sql<KnownIdentity>`${byName} ${byCode}`.execute(trx);
  return rows;
}

/** Names and codes of the rows in force on some leaves, for telling near names apart. */
export async function districtNames(
  trx: ReadTrx,
  def: EntityDef,
  leaves: readonly number[],
): Promise<readonly { id: string; nameKey: string; code: string | null }[]> {
  const column = CODE_COLUMN[def.kind];
  const code = column === undefined ? sql`NULL::text` : sql`t.${sql.ref(column)}`;
  const { rows } = await sql<{ id: string; nameKey: string; code: string | null }>`
    SELECT t.id, t.name_key AS "nameKey", ${code} AS code FROM ${sql.table(`app.${def.table}`)} t
    WHERE t.territory_id = ANY(${leaves}::int[]) AND NOT t.void AND t.survivor_id IS NULL`.execute(trx);
  return rows;
}
