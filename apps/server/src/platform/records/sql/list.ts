import { type RawBuilder, sql } from 'kysely';
import type { EntityDef, FieldDef, ReadTrx } from '../../ledger/index.ts';

/** What a list is narrowed to. Only equality on leakproof types, so that the indexes work under row-level security. */
export interface ListFilter {
  readonly needle: string | null;
  /** Leaves below the chosen territory; null for all. */
  readonly leaves: readonly number[] | null;
  readonly park: number | null;
  readonly chain: number | null;
  readonly unit: number | null;
  readonly equal: readonly { readonly field: FieldDef; readonly value: string | number | boolean }[];
}

export interface ListOrder {
  /** Null: most recently changed first. */
  readonly field: FieldDef | null;
  readonly descending: boolean;
}

/** A count is exact up to here; beyond, a screen says 1万+. */
export const COUNT_CAP = 10_000;

export async function listIds(
  trx: ReadTrx,
  def: EntityDef,
  filter: ListFilter,
  order: ListOrder,
  page: { limit: number; offset: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM ${sql.table(`app.${def.table}`)} t WHERE ${conditions(def, filter)}
    ORDER BY ${ordering(order)} LIMIT ${page.limit} OFFSET ${page.offset}`.execute(trx);
  return rows.map((row) => row.id);
}

/** Rows that match, counted up to the cap plus one. */
export async function countUpToCap(trx: ReadTrx, def: EntityDef, filter: ListFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM (
      SELECT 1 FROM ${sql.table(`app.${def.table}`)} t WHERE ${conditions(def, filter)} LIMIT ${COUNT_CAP + 1}
    ) matched`.execute(trx);
  return rows[0]?.n ?? 0;
}

function conditions(def: EntityDef, filter: ListFilter): RawBuilder<unknown> {
  const parts = [sql`NOT t.void AND t.survivor_id IS NULL`];
  if (filter.needle !== null) {
    const search = sql.id('app', `search_${def.kind}`);
    parts.push(sql`t.id IN (SELECT s.id FROM ${search}(${filter.needle}, ${COUNT_CAP + 1}) s)`);
  }
  if (filter.leaves !== null) parts.push(sql`t.territory_id = ANY(${filter.leaves}::int[])`);
  if (filter.park !== null) parts.push(sql`t.park_id = ${filter.park}`);
  if (filter.chain !== null) parts.push(sql`t.chain_id = ${filter.chain}`);
  if (filter.unit !== null) parts.push(sql`t.unit_id = ${filter.unit}`);
  for (const { field, value } of filter.equal) parts.push(sql`t.${sql.ref(field.column)} = ${value}`);
  return sql.join(parts, sql` AND `);
}

function ordering(order: ListOrder): RawBuilder<unknown> {
  if (order.field === null) return sql`t.updated_nr DESC, t.id`;
  const direction = order.descending ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`;
  return sql`t.${sql.ref(order.field.column)} ${direction}, t.id`;
}

/** The latest month or span that any row reports, as the default period of a list. */
export async function latestPeriod(trx: ReadTrx, table: string): Promise<string | null> {
  const { rows } = await sql<{ period: string | null }>`
    SELECT max(period) AS period FROM ${sql.table(`app.${table}`)}`.execute(trx);
  return rows[0]?.period ?? null;
}

export async function leavesBelow(trx: ReadTrx, territoryId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    WITH RECURSIVE below AS (
      SELECT id FROM app.territory WHERE id = ${territoryId}
      UNION ALL SELECT t.id FROM app.territory t JOIN below b ON t.parent_id = b.id
    ) SELECT id FROM below b WHERE NOT EXISTS (SELECT 1 FROM app.territory c WHERE c.parent_id = b.id)`.execute(trx);
  return rows.map((row) => row.id);
}
