import { sql } from 'kysely';
import { PREPARED } from '../../db/index.ts';
import type { EntityDef, SubTable } from '../dictionary.ts';
import type { ReadTrx, Trx } from '../trx.ts';
import { EXT_PREFIX, type FieldValue, makeKey, ROW_MARKS, type Values } from '../values.ts';

/** An entity's row as the ledger keeps it now. */
export interface CurrentRow {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly void: boolean;
  readonly survivorId: string | null;
  /** Non-null values by key, sub-tables included. */
  readonly values: Values;
}

interface RawRow {
  readonly id: string;
  readonly version: number;
  readonly territory_id: number;
  readonly void: boolean;
  readonly survivor_id: string | null;
  readonly row: Readonly<Record<string, FieldValue>> & { readonly ext: Readonly<Record<string, FieldValue>> };
}

/**
 * The current rows of some ids, with every value by its key. `subKeys` limits the sub-table rows that are read (a
 * re-import needs one month of a project, not all); null reads them all.
 */
export async function currentRows(
  trx: ReadTrx,
  def: EntityDef,
  ids: readonly string[],
  subKeys: readonly string[] | null,
): Promise<ReadonlyMap<string, CurrentRow>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<RawRow>`${PREPARED}
    SELECT id, version, territory_id, void, survivor_id,
      to_jsonb(t) - '{search_text,bigrams,name_key}'::text[] AS row
    FROM ${sql.table(`app.${def.table}`)} t WHERE id = ANY(${ids}::uuid[])`.execute(trx);
  const values = new Map(rows.map((raw) => [raw.id, mainValues(def, raw)]));
  for (const sub of def.subs.values()) await addSubValues(trx, def, sub, ids, subKeys, values);
  return new Map(
    rows.map((raw) => [
      raw.id,
      {
        id: raw.id,
        version: raw.version,
        territoryId: raw.territory_id,
        void: raw.void,
        survivorId: raw.survivor_id,
        values: values.get(raw.id) ?? {},
      },
    ]),
  );
}

function mainValues(def: EntityDef, raw: RawRow): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = { [ROW_MARKS.territory]: raw.territory_id };
  for (const field of def.fields.values()) {
    const value = field.sub === null ? raw.row[field.column] : undefined;
    if (value !== undefined && value !== null) values[field.id] = value;
  }
  for (const [path, value] of Object.entries(raw.row.ext)) values[EXT_PREFIX + path] = value;
  if (raw.void) values[ROW_MARKS.void] = true;
  if (raw.survivor_id) values[ROW_MARKS.survivor] = raw.survivor_id;
  return values;
}

async function addSubValues(
  trx: ReadTrx,
  def: EntityDef,
  sub: SubTable,
  ids: readonly string[],
  subKeys: readonly string[] | null,
  into: ReadonlyMap<string, Record<string, FieldValue>>,
): Promise<void> {
  const filter = subKeys === null ? sql`` : sql`AND ${sql.ref(sub.keyColumn)} = ANY(${subKeys}::text[])`;
  const { rows } = await sql<{ owner: string; key: string; row: Record<string, FieldValue> }>`${PREPARED}
    SELECT ${sql.ref(sub.ownerColumn)} AS owner, ${sql.ref(sub.keyColumn)} AS key, to_jsonb(s) AS row
    FROM ${sql.table(`app.${sub.table}`)} s
    WHERE ${sql.ref(sub.ownerColumn)} = ANY(${ids}::uuid[]) ${filter}`.execute(trx);
  const fields = [...def.fields.values()].filter((f) => f.sub === sub.name);
  for (const { owner, key, row } of rows) {
    const values = into.get(owner);
    if (!values) continue;
    for (const field of fields) {
      const value = row[field.column];
      if (value !== undefined && value !== null) values[makeKey(field.id, key)] = value;
    }
  }
}

/** Locks the rows that a batch is about to change, in id order, and answers the versions they have now. */
export async function lockVersions(
  trx: Trx,
  def: EntityDef,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; version: number }>`${PREPARED}
    SELECT id, version FROM ${sql.table(`app.${def.table}`)}
    WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`.execute(trx);
  return new Map(rows.map((row) => [row.id, row.version]));
}
