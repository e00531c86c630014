import { type RawBuilder, sql } from 'kysely';
import type { EntityDef, FieldDef, ReadTrx } from '../../ledger/index.ts';
import { COUNT_CAP, conditions, isWordOnly, type ListFilter } from './list.ts';
import { countWord } from './search.ts';

type SubTable = NonNullable<ReturnType<EntityDef['subs']['get']>>;

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

export interface Cut {
  readonly limit: number;
  readonly offset: number;
}

// Up to here picking the rows and sorting them is quicker than meeting them along the index of an order; from here on, at
// most a few thousand entries of such an index go by until a page is full.
const FEW = 5_000;

/** One page in the order asked for, and how many rows match, counted up to the cap plus one. */
export async function pageOf(
  trx: ReadTrx,
  def: EntityDef,
  filter: ListFilter,
  order: ListOrder,
  cut: Cut,
  few = FEW,
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  // Of a frequent word alone the index tells the count, without looking at every row.
  if (filter.search?.ids === null && isWordOnly(filter)) {
    const total = await countWord(trx, def, filter.search.needle, COUNT_CAP + 1);
    return { ids: await alongIndex(trx, def, filter, order, cut), total };
  }
  const { ids, total } = await countAndPick(trx, def, filter, order, cut, few);
  return { ids: ids ?? (await alongIndex(trx, def, filter, order, cut)), total };
}

/** Counts what matches; a page as well, if it is few: the rows are picked along the index of what lists are narrowed by. */
async function countAndPick(
  trx: ReadTrx,
  def: EntityDef,
  filter: ListFilter,
  order: ListOrder,
  { limit, offset }: Cut,
  few: number,
): Promise<{ readonly ids: readonly string[] | null; readonly total: number }> {
  const table = sql.table(`app.${def.table}`);
  const { rows } = await sql<{ id: string | null; total: number }>`
    WITH found AS MATERIALIZED (SELECT t.id FROM ${table} t WHERE ${conditions(filter)} LIMIT ${COUNT_CAP + 1}),
    counted AS MATERIALIZED (SELECT count(*) AS total FROM found),
    page AS (
      SELECT t.id, row_number() OVER (ORDER BY ${ordering(order)}) AS nr
      FROM (SELECT id FROM found WHERE (SELECT total FROM counted) <= ${few} LIMIT ${few}) f JOIN ${table} t ON t.id = f.id
      ${joinsOf(def, order, sql`LEFT JOIN`)}
      ORDER BY nr LIMIT ${limit} OFFSET ${offset}
    )
    SELECT p.id, c.total FROM counted c LEFT JOIN page p ON true ORDER BY p.nr`.execute(trx);
  const total = rows[0]?.total ?? 0;
  return { ids: total > few ? null : rows.flatMap(({ id }) => (id === null ? [] : [id])), total };
}

/**
 * A page of many rows. An index of figures has nothing of what did not report then, and one of any field is read from either
 * end only where there are values. What has none stands last, reported or not, so a full page of those that have is the page.
 */
async function alongIndex(
  trx: ReadTrx,
  def: EntityDef,
  filter: ListFilter,
  order: ListOrder,
  cut: Cut,
): Promise<readonly string[]> {
  const [first, ...others] = order.keys;
  if (first && order.groups === null && (first.field.sub !== null || others.length === 0)) {
    const valued = await idsInOrder(trx, def, filter, order, cut, valuedIn([first, ...others]));
    if (valued.length === cut.limit) return valued;
  }
  return idsInOrder(trx, def, filter, order, cut);
}

/** Ids in their order. `only` leaves out what has nothing to be sorted by. */
export async function idsInOrder(
  trx: ReadTrx,
  def: EntityDef,
  filter: ListFilter,
  order: ListOrder,
  { limit, offset }: Cut,
  only: RawBuilder<unknown> | null = null,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM ${sql.table(`app.${def.table}`)} t ${joinsOf(def, order, only === null ? sql`LEFT JOIN` : sql`JOIN`)}
    WHERE ${conditions(filter)} ${only === null ? sql`` : sql`AND ${only}`}
    ORDER BY ${ordering(order, only !== null)} LIMIT ${limit} OFFSET ${offset}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Whether a row has any of the figures that an order begins with; what has none of them stands last. */
function valuedIn([first, ...others]: readonly [OrderKey, ...OrderKey[]]): RawBuilder<unknown> {
  const leading = [first, ...others.filter(({ field }) => field.sub === first.field.sub)];
  return sql`(${sql.join(
    leading.map((key) => sql`${sortedBy(key)} IS NOT NULL`),
    sql` OR `,
  )})`;
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

/** `valued`: every row has a value of the only key, so that one index serves both directions, read from either end. */
function ordering({ keys, groups }: ListOrder, valued = false): RawBuilder<unknown> {
  const [only, ...others] = keys;
  const parts = groups === null ? [] : [sql`g.place`];
  for (const key of keys) {
    const nulls = valued && others.length === 0 ? sql`` : sql` NULLS LAST`;
    parts.push(sql`${sortedBy(key)} ${key.descending ? sql`DESC` : sql`ASC`}${nulls}`);
  }
  if (only === undefined) parts.push(sql`t.updated_nr DESC`);
  parts.push(only?.descending === true && others.length === 0 ? sql`t.id DESC` : sql`t.id`);
  return sql.join(parts, sql`, `);
}

/** What a row is sorted by: the column, or its place in the ranking. */
function sortedBy({ field, ranking }: OrderKey): RawBuilder<unknown> {
  const column = sql`${field.sub === null ? sql.ref('t') : alias(field.sub)}.${sql.ref(field.column)}`;
  return ranking === undefined ? column : sql`array_position(${ranking}::text[], ${column}::text)`;
}
