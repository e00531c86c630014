import { type RawBuilder, sql } from 'kysely';
import type { EntityDef, FieldDef, ReadTrx } from '../../ledger/index.ts';
import { countWord, hasWord, type Search } from './search.ts';

type SubTable = NonNullable<ReturnType<EntityDef['subs']['get']>>;

/** What a list is narrowed to. Only equality on leakproof types, so that the indexes work under row-level security. */
export interface ListFilter {
  readonly search: Search | null;
  /** Leaves below the chosen territory; null for all. */
  readonly leaves: readonly number[] | null;
  readonly park: number | null;
  readonly chain: number | null;
  readonly unit: number | null;
  /** One of the values, for each field. */
  readonly among: readonly { readonly field: FieldDef; readonly values: readonly (string | boolean)[] }[];
}

/** Columns to sort by, worst or first first. */
export interface ListOrder {
  /** Empty: most recently changed first. */
  readonly keys: readonly OrderKey[];
  /** Rows of one district together: leaf → place of its district. Null: not grouped. */
  readonly groups: ReadonlyMap<number, number> | null;
}

export interface OrderKey {
  readonly field: FieldDef;
  readonly descending: boolean;
  /** Row of the sub-table that the field is read from; null for the record's own row. */
  readonly subKey: string | null;
  /** Values in their order of urgency instead of the order of their letters; others follow. */
  readonly ranking?: readonly string[];
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
  // An order that begins with a month's figures is read along their index, which has nothing of what did not report then.
  // Both orders agree as far as any of those figures is there: what has none stands last, reported or not.
  if (order.keys[0]?.field.sub && order.groups === null) {
    const reported = await rowsInOrder(trx, def, filter, order, page, sql`JOIN`);
    if (reported.length === page.limit && reported.at(-1)?.placed === true) return reported.map(({ id }) => id);
  }
  const rows = await rowsInOrder(trx, def, filter, order, page, sql`LEFT JOIN`);
  return rows.map(({ id }) => id);
}

async function rowsInOrder(
  trx: ReadTrx,
  def: EntityDef,
  filter: ListFilter,
  order: ListOrder,
  page: { limit: number; offset: number },
  join: RawBuilder<unknown>,
): Promise<readonly { id: string; placed: boolean }[]> {
  const figures = order.keys.filter(({ field }) => field.sub !== null).map((key) => sql`${sortedBy(key)} IS NOT NULL`);
  const { rows } = await sql<{ id: string; placed: boolean }>`
    SELECT t.id, ${figures.length === 0 ? sql`true` : sql.join(figures, sql` OR `)} AS placed
    FROM ${sql.table(`app.${def.table}`)} t ${joinsOf(def, order, join)}
    WHERE ${conditions(filter)}
    ORDER BY ${ordering(order)} LIMIT ${page.limit} OFFSET ${page.offset}`.execute(trx);
  return rows;
}

/** Rows that match, counted up to the cap plus one. */
export async function countUpToCap(trx: ReadTrx, def: EntityDef, filter: ListFilter): Promise<number> {
  // Of a frequent word alone the index tells the count, without looking at every row.
  if (filter.search?.ids === null && isWordOnly(filter))
    return countWord(trx, def, filter.search.needle, COUNT_CAP + 1);
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM (
      SELECT 1 FROM ${sql.table(`app.${def.table}`)} t WHERE ${conditions(filter)} LIMIT ${COUNT_CAP + 1}
    ) matched`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** Rows that match, by leaf. */
export async function countByLeaf(
  trx: ReadTrx,
  def: EntityDef,
  filter: ListFilter,
): Promise<readonly { leaf: number; n: number }[]> {
  const { rows } = await sql<{ leaf: number; n: number }>`
    SELECT t.territory_id AS leaf, count(*) AS n FROM ${sql.table(`app.${def.table}`)} t
    WHERE ${conditions(filter)} GROUP BY 1`.execute(trx);
  return rows;
}

function isWordOnly({ leaves, park, chain, unit, among }: ListFilter): boolean {
  return leaves === null && park === null && chain === null && unit === null && among.length === 0;
}

function conditions(filter: ListFilter): RawBuilder<unknown> {
  const parts = [sql`NOT t.void AND t.survivor_id IS NULL`];
  if (filter.search !== null) parts.push(hasWord(filter.search));
  if (filter.leaves !== null) parts.push(sql`t.territory_id = ANY(${filter.leaves}::int[])`);
  if (filter.park !== null) parts.push(sql`t.park_id = ${filter.park}`);
  if (filter.chain !== null) parts.push(sql`t.chain_id = ${filter.chain}`);
  if (filter.unit !== null) parts.push(sql`t.unit_id = ${filter.unit}`);
  for (const { field, values } of filter.among) {
    const type = sql.raw(field.type === 'bool' ? 'boolean[]' : 'text[]');
    parts.push(sql`t.${sql.ref(field.column)} = ANY(${values}::${type})`);
  }
  return sql.join(parts, sql` AND `);
}

const alias = (sub: string) => sql.ref(`s_${sub}`);

/** One join for each sub-table that the order reads. A left join keeps what has no figures of the period; it stands last. */
function joinsOf(def: EntityDef, order: ListOrder, join: RawBuilder<unknown>): RawBuilder<unknown> {
  const wanted = new Map<SubTable, string>();
  for (const { field, subKey } of order.keys) {
    const sub = field.sub === null ? undefined : def.subs.get(field.sub);
    if (sub && subKey !== null) wanted.set(sub, subKey);
  }
  const joins = [...wanted].map(
    ([sub, subKey]) => sql`${join} ${sql.table(`app.${sub.table}`)} ${alias(sub.name)}
      ON ${alias(sub.name)}.${sql.ref(sub.ownerColumn)} = t.id AND ${alias(sub.name)}.${sql.ref(sub.keyColumn)} = ${subKey}`,
  );
  if (order.groups !== null) {
    joins.push(sql`LEFT JOIN unnest(${[...order.groups.keys()]}::int[], ${[...order.groups.values()]}::int[])
      AS g (leaf, place) ON g.leaf = t.territory_id`);
  }
  return joins.length === 0 ? sql`` : sql.join(joins, sql` `);
}

function ordering(order: ListOrder): RawBuilder<unknown> {
  const parts = order.groups === null ? [] : [sql`g.place`];
  for (const key of order.keys) {
    parts.push(sql`${sortedBy(key)} ${key.descending ? sql`DESC NULLS LAST` : sql`ASC NULLS LAST`}`);
  }
  if (order.keys.length === 0) parts.push(sql`t.updated_nr DESC`);
  parts.push(sql`t.id`);
  return sql.join(parts, sql`, `);
}

/** What a row is sorted by: the column, or its place in the ranking. */
function sortedBy({ field, ranking }: OrderKey): RawBuilder<unknown> {
  const column = sql`${field.sub === null ? sql.ref('t') : alias(field.sub)}.${sql.ref(field.column)}`;
  return ranking === undefined ? column : sql`array_position(${ranking}::text[], ${column}::text)`;
}
