import { type RawBuilder, sql } from 'kysely';
import { type EntityDef, type FieldDef, openContents, type ReadTrx, ROW_MARKS } from '../../ledger/index.ts';
import { COUNT_CAP, conditions, type ListFilter } from './list.ts';
import type { Search } from './search.ts';

/** A list as it stood at an instant. Only what revisions tell can be taken back: fields of the record's own row. */
export interface KnownList {
  /** ISO 8601. */
  readonly instant: string;
  readonly filter: ListFilter;
  /** Fields whose text a search looks through. */
  readonly searched: readonly FieldDef[];
  /** Null: in the order in which records came in. */
  readonly sort: { readonly field: FieldDef; readonly descending: boolean } | null;
  /** Leaf → place of its district; null: not grouped. */
  readonly groups: ReadonlyMap<number, number> | null;
}

const PG_TYPES: Readonly<Partial<Record<FieldDef['type'], string>>> = {
  money: 'bigint',
  integer: 'bigint',
  area: 'numeric',
  percent: 'numeric',
  decimal: 'numeric',
  bool: 'boolean',
};

/**
 * A revision that says anything but figures of a period, which no list as known is decided by; as the index on revisions has
 * it. A month of reports touches every record, and is passed over without being read.
 */
const OF_THE_ROW = sql`(r.version = 1 OR r.content ~ '[{,] ?"[^"@]{2,}":')`;

const { void: VOID, survivor: SURVIVOR, territory: TERRITORY } = ROW_MARKS;

/**
 * Ids of one page and how many rows there were, counted up to the cap plus one. Most rows are today as they were then: those
 * are read as today's list is, along its indexes; only what changed since in a deciding key is judged by what it was.
 */
export async function knownIds(
  trx: ReadTrx,
  def: EntityDef,
  list: KnownList,
  page: { limit: number; offset: number },
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const { rows } = await sql<{ id: string | null; total: number }>`
    WITH ${takenBack(def, list)}, changed AS MATERIALIZED (
      SELECT t.id, ${thenValue(TERRITORY, sql`t.territory_id`, 'int')} AS leaf, ${sortValue(list)} AS sort
      ${rowsThen(def, list)}
    ), stayed AS MATERIALIZED (${stayedRows(def, list, page.limit + page.offset)}), page AS (
      SELECT f.id, row_number() OVER (ORDER BY ${ordering(list)}) AS nr
      FROM (SELECT * FROM changed UNION ALL SELECT * FROM stayed) f
      ${list.groups === null ? sql`` : placeJoin(list.groups)}
      ORDER BY nr LIMIT ${page.limit} OFFSET ${page.offset}
    ), counted AS (
      SELECT (SELECT count(*) FROM changed) + (SELECT count(*) FROM (
        SELECT 1 FROM ${sql.table(`app.${def.table}`)} t WHERE ${sameAsNow(list)} LIMIT ${COUNT_CAP + 1}) s) AS total
    )
    SELECT p.id, c.total FROM counted c LEFT JOIN page p ON true ORDER BY p.nr`.execute(trx);
  return { ids: rows.flatMap(({ id }) => (id === null ? [] : [id])), total: rows[0]?.total ?? 0 };
}

/** The first rows of today's list without what changed: those with a value first, so that an index is read from either end. */
function stayedRows(def: EntityDef, list: KnownList, most: number): RawBuilder<unknown> {
  const table = sql.table(`app.${def.table}`);
  const columns = sql`t.id, t.territory_id AS leaf, ${list.sort === null ? sql`NULL::text` : sql`t.${sql.ref(list.sort.field.column)}`} AS sort`;
  // By district the order begins with what no index has.
  if (list.groups !== null) return sql`SELECT ${columns} FROM ${table} t WHERE ${sameAsNow(list)}`;
  if (list.sort === null) {
    return sql`SELECT ${columns} FROM ${table} t WHERE ${sameAsNow(list)} ORDER BY t.id DESC LIMIT ${most}`;
  }
  const column = sql`t.${sql.ref(list.sort.field.column)}`;
  const down = list.sort.descending ? sql`DESC` : sql`ASC`;
  return sql`SELECT * FROM (
      (SELECT ${columns} FROM ${table} t WHERE ${sameAsNow(list)} AND ${column} IS NOT NULL
        ORDER BY ${column} ${down}, t.id ${down} LIMIT ${most})
      UNION ALL
      (SELECT ${columns} FROM ${table} t WHERE ${sameAsNow(list)} AND ${column} IS NULL ORDER BY t.id ${down} LIMIT ${most})
    ) s LIMIT ${most}`;
}

/** What a row `t` of the list satisfies when nothing that decides about it changed since. */
function sameAsNow({ filter }: KnownList): RawBuilder<unknown> {
  return sql`${conditions(filter)} AND t.id NOT IN (SELECT born.entity_id FROM born UNION ALL SELECT was.entity_id FROM was)`;
}

/** Rows that there were, by leaf. */
export async function knownCountByLeaf(
  trx: ReadTrx,
  def: EntityDef,
  list: KnownList,
): Promise<readonly { leaf: number; n: number }[]> {
  const { rows } = await sql<{ leaf: number; n: number }>`
    WITH ${takenBack(def, list)}
    SELECT f.leaf, count(*) AS n FROM (
      SELECT ${thenValue(TERRITORY, sql`t.territory_id`, 'int')} AS leaf ${rowsThen(def, list)}
      UNION ALL SELECT t.territory_id FROM ${sql.table(`app.${def.table}`)} t WHERE ${sameAsNow(list)}
    ) f GROUP BY 1`.execute(trx);
  return rows;
}

/** The keys that decide whether and where a row stands in the list. */
function decidingKeys({ filter, searched, sort }: KnownList): string[] {
  const fields = [
    ...filter.among.map(({ field }) => field),
    ...(filter.search === null ? [] : searched),
    ...(sort === null ? [] : [sort.field]),
  ];
  return [...new Set([VOID, SURVIVOR, TERRITORY, ...fields.map(({ id }) => id)])];
}

/**
 * `born`: records made after the instant. `was`: of the others, those that a later revision changed in a deciding key, with
 * the values that the oldest such revision replaced. The text of a revision is searched for those keys before it is parsed.
 */
function takenBack(def: EntityDef, list: KnownList): RawBuilder<unknown> {
  const keys = decidingKeys(list);
  const mentions = sql.join(
    keys.map((key) => sql`position(${`${JSON.stringify(key)}:`} IN r.content) > 0`),
    sql` OR `,
  );
  return sql`
    later AS MATERIALIZED (
      SELECT r.entity_id, r.version, r.content FROM app.revision r
      WHERE r.batch_nr = ANY (ARRAY(SELECT b.nr FROM app.batch b WHERE b.confirmed_at > ${list.instant}::timestamptz))
        AND r.entity_kind = ${def.kind} AND ${OF_THE_ROW}
        AND (r.version = 1 OR ${mentions})
    ), born AS MATERIALIZED (
      SELECT entity_id FROM later WHERE version = 1
    ), was AS MATERIALIZED (
      SELECT l.entity_id, jsonb_object_agg(k.key, (l.content::jsonb) -> 'o' -> k.key ORDER BY l.version DESC) AS old
      FROM later l CROSS JOIN LATERAL jsonb_object_keys((l.content::jsonb) -> 'n') AS k (key)
      WHERE k.key = ANY(${keys}::text[]) GROUP BY 1
    )`;
}

/** `FROM … WHERE …` of the rows that changed since and stood in the list. */
function rowsThen(def: EntityDef, list: KnownList): RawBuilder<unknown> {
  const { filter } = list;
  const conditions = [
    sql`NOT EXISTS (SELECT 1 FROM born WHERE born.entity_id = t.id)`,
    sql`NOT COALESCE(${thenValue(VOID, sql`t.void`, 'boolean')}, false)`,
    sql`${thenValue(SURVIVOR, sql`t.survivor_id::text`, 'text')} IS NULL`,
  ];
  if (filter.leaves !== null) {
    conditions.push(sql`${thenValue(TERRITORY, sql`t.territory_id`, 'int')} = ANY(${filter.leaves}::int[])`);
  }
  for (const { field, values } of filter.among) {
    const type = sql.raw(field.type === 'bool' ? 'boolean[]' : 'text[]');
    conditions.push(sql`${fieldValue(field)} = ANY(${values}::${type})`);
  }
  if (filter.search !== null) conditions.push(searchCondition(list, filter.search));
  return sql`
    FROM was JOIN ${sql.table(`app.${def.table}`)} t ON t.id = was.entity_id
    WHERE ${sql.join(conditions, sql` AND `)}`;
}

/** Today's search text speaks only for rows that stayed as they are; the others are looked through as they were. */
function searchCondition({ searched }: KnownList, search: Search): RawBuilder<unknown> {
  const texts = searched.filter(({ type }) => type !== 'list').map(fieldValue);
  return sql`position(${search.needle} IN lower(concat_ws(' ', ${sql.join(texts)}))) > 0`;
}

function fieldValue(field: FieldDef): RawBuilder<unknown> {
  return thenValue(field.id, sql`t.${sql.ref(field.column)}`, PG_TYPES[field.type] ?? 'text');
}

function thenValue(key: string, current: RawBuilder<unknown>, type: string): RawBuilder<unknown> {
  return sql`CASE WHEN jsonb_exists(was.old, ${key}) THEN (was.old ->> ${key})::${sql.raw(type)} ELSE ${current} END`;
}

function sortValue({ sort }: KnownList): RawBuilder<unknown> {
  return sort === null ? sql`NULL::text` : fieldValue(sort.field);
}

function ordering({ sort, groups }: KnownList): RawBuilder<unknown> {
  const parts = groups === null ? [] : [sql`g.place`];
  if (sort !== null) parts.push(sort.descending ? sql`f.sort DESC NULLS LAST` : sql`f.sort ASC NULLS LAST`);
  // Ids are given in the order of time: without a sort, what came in last stands first.
  parts.push(sort === null || sort.descending ? sql`f.id DESC` : sql`f.id`);
  return sql.join(parts, sql`, `);
}

function placeJoin(groups: ReadonlyMap<number, number>): RawBuilder<unknown> {
  return sql`LEFT JOIN unnest(${[...groups.keys()]}::int[], ${[...groups.values()]}::int[]) AS g (leaf, place)
    ON g.leaf = f.leaf`;
}

/** The revisions of some records after an instant, newest first per record. */
export async function laterContents(
  trx: ReadTrx,
  ids: readonly string[],
  instant: string,
): Promise<readonly { entity_id: string; content: string }[]> {
  const { rows } = await sql<{ entity_id: string; content: string; sealed: Buffer | null }>`
    SELECT r.entity_id, r.content, r.sealed FROM app.revision r JOIN app.batch b ON b.nr = r.batch_nr
    WHERE r.entity_id = ANY(${ids}::uuid[]) AND b.confirmed_at > ${instant}::timestamptz
    ORDER BY r.entity_id, r.version DESC`.execute(trx);
  return openContents(trx, rows);
}

/** The newest period that a ledger of the kind had brought in by an instant. */
export async function periodKnownAt(trx: ReadTrx, kind: string, instant: string): Promise<string | null> {
  const { rows } = await sql<{ period: string | null }>`
    SELECT max(t.period) AS period FROM app.source_table t JOIN app.batch b ON b.source_id = t.source_id
    WHERE t.entity_kind = ${kind} AND b.status = 'confirmed' AND b.confirmed_at <= ${instant}::timestamptz
      AND t.period ~ '^\\d{4}M'`.execute(trx);
  return rows[0]?.period ?? null;
}
