import { type RawBuilder, sql } from 'kysely';
import { PREPARED } from '../../db/index.ts';
import type { EntityDef, FieldDef, SubTable } from '../dictionary.ts';
import { moveKeys } from '../personal/sql/keys.ts';
import type { Trx } from '../trx.ts';
import { EXT_PREFIX, ROW_MARKS } from '../values.ts';

/**
 * Writes a reviewed batch into the current tables, set by set: the values travel from candidate.content to their columns
 * inside the database, so that a hundred thousand rows never pass through the product.
 */

const PG_TYPES: Readonly<Record<FieldDef['type'], string>> = {
  text: 'text',
  code: 'text',
  enum: 'text',
  date: 'text',
  month: 'text',
  money: 'bigint',
  integer: 'bigint',
  area: 'numeric',
  percent: 'numeric',
  decimal: 'numeric',
  list: 'text[]',
  bool: 'boolean',
};

const pgType = (field: FieldDef) => sql.raw(PG_TYPES[field.type]);
const join = (parts: readonly RawBuilder<unknown>[], separator = sql`, `) => sql.join(parts, separator);

/** The rows of one kind that a batch writes, by what it does to them: id, leaf, version, keys and new values. */
export type Landing = (action: 'new' | 'changed') => RawBuilder<unknown>;

/** From here on it pays to parse the rows into a table of the transaction; making one costs more than a few rows do. */
const MANY = 500;

/** Finds the rows of one kind that a batch of so many rows writes. Each row's text is parsed once, or once a use when few. */
export async function prepareLanding(trx: Trx, batchId: string, def: EntityDef, rows: number): Promise<Landing> {
  const project = def.kind === 'project';
  // A responsible unit that a ledger names for the first time travels by name until it is entered.
  const keys = project
    ? sql`CASE WHEN u.id IS NULL THEN c.keys ELSE c.keys || jsonb_build_object('unit', u.id) END`
    : sql`c.keys`;
  const unit = project ? sql`LEFT JOIN app.unit u ON u.name = c.keys ->> 'unitName'` : sql``;
  const parsed = sql`
    SELECT c.action, c.entity_id, c.territory_id, c.base_version, ${keys} AS keys,
      CASE WHEN c.personal IS NULL THEN (c.content::jsonb) -> 'n' ELSE ((c.content::jsonb) -> 'n') || c.personal END AS n
    FROM app.candidate c ${unit}
    WHERE c.batch_id = ${batchId} AND c.entity_kind = ${def.kind} AND c.action IN ('new', 'changed')
      AND c.content IS NOT NULL`;
  // OFFSET 0 keeps the planner from folding this into its user, which would parse a row again for every field taken from it.
  if (rows < MANY) return (action) => sql`${PREPARED} SELECT * FROM (${parsed} OFFSET 0) c WHERE action = ${action}`;
  const table = sql.table(`landing_${def.kind}`);
  await sql`CREATE TEMP TABLE ${table} ON COMMIT DROP AS ${parsed}`.execute(trx);
  return (action) => sql`SELECT * FROM ${table} WHERE action = ${action}`;
}

function mainFields(def: EntityDef, keys: ReadonlySet<string>): FieldDef[] {
  return [...def.fields.values()].filter((f) => f.sub === null && keys.has(f.id));
}

/** The keys that rows of one action write. */
export async function landingKeys(trx: Trx, landing: Landing, action: 'new' | 'changed'): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ key: string }>`
    SELECT DISTINCT jsonb_object_keys(l.n) AS key FROM (${landing(action)}) l`.execute(trx);
  return new Set(rows.map((row) => row.key));
}

export async function insertMainRows(
  trx: Trx,
  landing: Landing,
  batchNr: number,
  def: EntityDef,
  keys: ReadonlySet<string>,
): Promise<void> {
  const fields = mainFields(def, keys);
  const columns = fields.map((f) => sql`, ${sql.ref(f.column)}`);
  const record =
    fields.length === 0
      ? sql``
      : sql`CROSS JOIN LATERAL jsonb_to_record(l.n) AS x (${join(fields.map((f) => sql`${sql.ref(f.id)} ${pgType(f)}`))})`;
  const dimensions = def.kind === 'project' ? sql`, park_id, chain_id, unit_id` : sql``;
  const dimensionValues =
    def.kind === 'project'
      ? sql`, (l.keys ->> 'park')::int, (l.keys ->> 'chain')::int, (l.keys ->> 'unit')::int`
      : sql``;
  await sql`
    INSERT INTO ${sql.table(`app.${def.table}`)} (id, territory_id, version, name_key, search_text, bigrams, ext,
      created_nr, updated_nr ${dimensions} ${join(columns, sql``)})
    SELECT l.entity_id, l.territory_id, 1, l.keys ->> 'name', l.keys ->> 'search',
      string_to_array(l.keys ->> 'bigrams', ' '), ${extValues(keys)}, ${batchNr}, ${batchNr}
      ${dimensionValues} ${join(
        fields.map((f) => sql`, x.${sql.ref(f.id)}`),
        sql``,
      )}
    FROM (${landing('new')}) l ${record}`.execute(trx);
}

/** Extension values as one object without their prefix; only built when the batch has any. */
function extValues(keys: ReadonlySet<string>): RawBuilder<unknown> {
  if (![...keys].some((key) => key.startsWith(EXT_PREFIX))) return sql`'{}'::jsonb`;
  return sql`COALESCE((SELECT jsonb_object_agg(substr(e.key, ${EXT_PREFIX.length + 1}::int), e.value)
    FROM jsonb_each(l.n) e WHERE starts_with(e.key, ${EXT_PREFIX})), '{}'::jsonb)`;
}

/** A new value cast to its column's type; JSON null clears the column. */
function newValue(field: FieldDef, key: string): RawBuilder<unknown> {
  if (field.type === 'list') {
    return sql`CASE WHEN jsonb_typeof(l.n -> ${key}) = 'array'
      THEN ARRAY(SELECT jsonb_array_elements_text(l.n -> ${key})) END`;
  }
  return sql`(l.n ->> ${key})::${pgType(field)}`;
}

/** `column = new value where the row writes the key, else what it was`, since rows of one batch write different keys. */
function assign(column: string, key: string, value: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`, ${sql.ref(column)} = CASE WHEN jsonb_exists(l.n, ${key}) THEN ${value} ELSE t.${sql.ref(column)} END`;
}

/**
 * Applies changed rows. The version check repeats the one of the review: a row that moved in between is left out, and the
 * caller compares the count.
 */
export async function updateMainRows(
  trx: Trx,
  landing: Landing,
  batchNr: number,
  def: EntityDef,
  keys: ReadonlySet<string>,
): Promise<number> {
  const sets = mainFields(def, keys).map((f) => assign(f.column, f.id, newValue(f, f.id)));
  if (keys.has(ROW_MARKS.void)) {
    sets.push(assign('void', ROW_MARKS.void, sql`COALESCE((l.n ->> ${ROW_MARKS.void})::boolean, false)`));
  }
  if (keys.has(ROW_MARKS.survivor)) {
    sets.push(assign('survivor_id', ROW_MARKS.survivor, sql`(l.n ->> ${ROW_MARKS.survivor})::uuid`));
  }
  if (keys.has(ROW_MARKS.territory)) {
    sets.push(assign('territory_id', ROW_MARKS.territory, sql`(l.n ->> ${ROW_MARKS.territory})::int`));
  }
  if ([...keys].some((key) => key.startsWith(EXT_PREFIX))) {
    sets.push(sql`, ext = jsonb_strip_nulls(t.ext || ${extValues(keys)})`);
  }
  if (keys.has(def.nameField)) sets.push(...nameKeySets());
  if (def.kind === 'project') sets.push(...dimensionSets());
  const { numAffectedRows } = await sql`
    UPDATE ${sql.table(`app.${def.table}`)} t
    SET version = t.version + 1, updated_nr = ${batchNr} ${join(sets, sql``)}
    FROM (${landing('changed')}) l
    WHERE t.id = l.entity_id AND t.version = l.base_version`.execute(trx);
  if (keys.has(ROW_MARKS.territory)) await moveKeys(trx, def.table, batchNr);
  return Number(numAffectedRows ?? 0n);
}

function nameKeySets(): RawBuilder<unknown>[] {
  return [
    sql`, name_key = COALESCE(l.keys ->> 'name', t.name_key)`,
    sql`, search_text = COALESCE(l.keys ->> 'search', t.search_text)`,
    sql`, bigrams = CASE WHEN jsonb_exists(l.keys, 'bigrams')
      THEN string_to_array(l.keys ->> 'bigrams', ' ') ELSE t.bigrams END`,
  ];
}

function dimensionSets(): RawBuilder<unknown>[] {
  return ['park', 'chain', 'unit'].map(
    (name) =>
      sql`, ${sql.ref(`${name}_id`)} = CASE WHEN jsonb_exists(l.keys, ${name})
        THEN (l.keys ->> ${name})::int ELSE t.${sql.ref(`${name}_id`)} END`,
  );
}

/** The rows of one sub-table under one key that a batch writes: all amounts of 2026M10, or one milestone. */
export interface SubSlice {
  readonly sub: SubTable;
  readonly subKey: string;
  readonly fields: readonly FieldDef[];
}

const sliceKey = (slice: SubSlice, field: FieldDef) => `${field.id}@${slice.subKey}`;

const writesSlice = (slice: SubSlice) =>
  join(
    slice.fields.map((f) => sql`jsonb_exists(l.n, ${sliceKey(slice, f)})`),
    sql` OR `,
  );

/** Sub-table rows of new entities: nothing can stand there yet, so they are inserted in one pass. */
export async function insertSubRows(trx: Trx, landing: Landing, slice: SubSlice): Promise<void> {
  const { sub, fields } = slice;
  const record = join(fields.map((f) => sql`${sql.ref(f.column)} ${pgType(f)}`));
  const picked = join(fields.flatMap((f) => [sql`${f.column}::text`, sql`l.n -> ${sliceKey(slice, f)}`]));
  await sql`
    INSERT INTO ${sql.table(`app.${sub.table}`)} (${sql.ref(sub.ownerColumn)}, ${sql.ref(sub.keyColumn)}, territory_id,
      ${join(fields.map((f) => sql.ref(f.column)))})
    SELECT l.entity_id, ${slice.subKey}, l.territory_id, ${join(fields.map((f) => sql`x.${sql.ref(f.column)}`))}
    FROM (${landing('new')}) l
    CROSS JOIN LATERAL jsonb_to_record(jsonb_build_object(${picked})) AS x (${record})
    WHERE ${writesSlice(slice)}`.execute(trx);
}

/** Sub-table rows of entities that exist: the row is made when missing, then takes the keys that were written. */
export async function updateSubRows(trx: Trx, landing: Landing, slice: SubSlice): Promise<void> {
  const { sub, fields } = slice;
  const table = sql.table(`app.${sub.table}`);
  const owner = sql.ref(sub.ownerColumn);
  const key = sql.ref(sub.keyColumn);
  await sql`
    INSERT INTO ${table} (${owner}, ${key}, territory_id)
    SELECT l.entity_id, ${slice.subKey}, l.territory_id FROM (${landing('changed')}) l
    WHERE ${writesSlice(slice)}
    ON CONFLICT (${owner}, ${key}) DO NOTHING`.execute(trx);
  const sets = fields.map((f) => {
    const k = sliceKey(slice, f);
    return sql`, ${sql.ref(f.column)} = CASE WHEN jsonb_exists(l.n, ${k})
      THEN ${newValue(f, k)} ELSE t.${sql.ref(f.column)} END`;
  });
  await sql`
    UPDATE ${table} t SET territory_id = l.territory_id ${join(sets, sql``)}
    FROM (${landing('changed')}) l
    WHERE t.${owner} = l.entity_id AND t.${key} = ${slice.subKey} AND (${writesSlice(slice)})`.execute(trx);
}
