import { type RawBuilder, sql } from 'kysely';
import { type EntityDef, type FieldDef, openContents, type ReadTrx, ROW_MARKS } from '../../ledger/index.ts';
import { COUNT_CAP, type ListFilter } from './list.ts';
import { hasWord, type Search } from './search.ts';

/** A list as it stood at an instant. Only what revisions tell can be taken back: fields of the record's own row. */
export interface KnownList {
  /** ISO 8601. */
  readonly instant: string;
  readonly filter: Pick<ListFilter, 'search' | 'leaves' | 'among'>;
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

const { void: VOID, survivor: SURVIVOR, territory: TERRITORY } = ROW_MARKS;

/** Ids of one page and how many rows there were, counted up to the cap plus one. */
export async function knownIds(
  trx: ReadTrx,
  def: EntityDef,
  list: KnownList,
  page: { limit: number; offset: number },
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const { rows } = await sql<{ id: string | null; total: number }>`
    WITH ${takenBack(def, list)}, found AS MATERIALIZED (
      SELECT t.id, ${thenValue(TERRITORY, sql`t.territory_id`, 'int')} AS leaf, ${sortValue(list)} AS sort, t.created_nr
      ${rowsThen(def, list)}
    ), page AS (
      SELECT f.id, row_number() OVER (ORDER BY ${ordering(list)}) AS nr FROM found f
      ${list.groups === null ? sql`` : placeJoin(list.groups)}
      ORDER BY nr LIMIT ${page.limit} OFFSET ${page.offset}
    )
    SELECT p.id, c.total FROM (SELECT count(*) AS total FROM (SELECT 1 FROM found LIMIT ${COUNT_CAP + 1}) n) c
    LEFT JOIN page p ON true ORDER BY p.nr`.execute(trx);
  return { ids: rows.flatMap(({ id }) => (id === null ? [] : [id])), total: rows[0]?.total ?? 0 };
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
 * the values that the oldest such revision replaced. A month of reports touches every record but few deciding keys, so
 * the text of a revision is searched for them before it is parsed.
 */
function takenBack(def: EntityDef, list: KnownList): RawBuilder<unknown> {
  const keys = decidingKeys(list);
  const mentions = sql.join(
    keys.map((key) => sql`position(${`${JSON.stringify(key)}:`} IN r.content) > 0`),
    sql` OR `,
  );
  return sql`
    later AS MATERIALIZED (
      SELECT r.entity_id, r.version, r.content FROM app.batch b JOIN app.revision r ON r.batch_nr = b.nr
      WHERE b.confirmed_at > ${list.instant}::timestamptz AND r.entity_kind = ${def.kind}
        AND (r.version = 1 OR ${mentions})
    ), born AS MATERIALIZED (
      SELECT entity_id FROM later WHERE version = 1
    ), was AS MATERIALIZED (
      SELECT l.entity_id, jsonb_object_agg(k.key, (l.content::jsonb) -> 'o' -> k.key ORDER BY l.version DESC) AS old
      FROM later l CROSS JOIN LATERAL jsonb_object_keys((l.content::jsonb) -> 'n') AS k (key)
      WHERE k.key = ANY(${keys}::text[]) GROUP BY 1
    )`;
}

/** `FROM … WHERE …` of the rows that stood in the list. */
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
    FROM ${sql.table(`app.${def.table}`)} t LEFT JOIN was ON was.entity_id = t.id
    WHERE ${sql.join(conditions, sql` AND `)}`;
}

/** Today's search text speaks for rows that stayed as they are; the others are looked through as they were. */
function searchCondition({ searched }: KnownList, search: Search): RawBuilder<unknown> {
  const texts = searched.filter(({ type }) => type !== 'list').map(fieldValue);
  return sql`CASE WHEN was.old IS NULL THEN ${hasWord(search)}
    ELSE position(${search.needle} IN lower(concat_ws(' ', ${sql.join(texts)}))) > 0 END`;
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
  parts.push(sql`f.created_nr DESC`, sql`f.id`);
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
