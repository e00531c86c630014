import { sql } from 'kysely';
import type { EntityDef, FieldDef, FieldValue, ReadTrx } from '../../../platform/ledger/index.ts';

/** A field with the row of its sub-table, null for the record's own row. */
export interface WantedField {
  readonly field: FieldDef;
  readonly subKey: string | null;
}

export interface ValueRow {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  /** Parallel to the fields that were asked for. */
  readonly values: readonly FieldValue[];
}

/** PostgreSQL's bound on the arguments of one call. */
const MOST_ARGUMENTS = 100;

/**
 * Only the wanted columns of some records: an export prints a third of what a record has, and names of columns in every
 * row would cost more than their values.
 */
export async function printedValues(
  trx: ReadTrx,
  def: EntityDef,
  ids: readonly string[],
  fields: readonly WantedField[],
): Promise<ReadonlyMap<string, ValueRow>> {
  const aliases = new Map<string, { sub: string; subKey: string }>();
  const columns = fields.map(({ field, subKey }) => {
    if (field.ownPath !== undefined) return sql`t.ext -> ${field.ownPath}::text`;
    if (field.sub === null || subKey === null) return sql`t.${sql.ref(field.column)}`;
    const alias = `s_${field.sub}_${subKey}`;
    aliases.set(alias, { sub: field.sub, subKey });
    return sql`${sql.ref(alias)}.${sql.ref(field.column)}`;
  });
  const joins = [...aliases].flatMap(([alias, { sub, subKey }]) => {
    const table = def.subs.get(sub);
    if (!table) return [];
    const name = sql.ref(alias);
    return sql`LEFT JOIN ${sql.table(`app.${table.table}`)} ${name}
      ON ${name}.${sql.ref(table.ownerColumn)} = t.id AND ${name}.${sql.ref(table.keyColumn)} = ${subKey}`;
  });
  const parts = [];
  for (let at = 0; at < columns.length; at += MOST_ARGUMENTS) {
    parts.push(sql`json_build_array(${sql.join(columns.slice(at, at + MOST_ARGUMENTS))})`);
  }
  const { rows } = await sql<{ id: string; version: number; territory_id: number; parts: FieldValue[][] }>`
    SELECT t.id, t.version, t.territory_id, json_build_array(${sql.join(parts)}) AS parts
    FROM ${sql.table(`app.${def.table}`)} t ${sql.join(joins, sql` `)}
    WHERE t.id = ANY(${ids}::uuid[])`.execute(trx);
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, version: row.version, territoryId: row.territory_id, values: row.parts.flat() },
    ]),
  );
}
