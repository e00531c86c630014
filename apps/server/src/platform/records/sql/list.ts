import { type RawBuilder, sql } from 'kysely';
import type { EntityDef, FieldDef, ReadTrx } from '../../ledger/index.ts';
import { isJudged, type JudgedFilter } from './judged-lights.ts';
import { hasWord, type Search } from './search.ts';

/** What a list is narrowed to. Only equality on leakproof types, so that the indexes work under row-level security. */
export interface ListFilter {
  readonly search: Search | null;
  /** Leaves below the chosen territory; null for all. */
  readonly leaves: readonly number[] | null;
  /**
   * The leaves that the policies let through; null when they are not the whole of it. Said again beside the policies, since
   * their arms leave the planner guessing how many rows a reader sees, and keep it from answering out of an index alone.
   */
  readonly visible: readonly number[] | null;
  readonly park: number | null;
  readonly chain: number | null;
  readonly unit: number | null;
  readonly judged: JudgedFilter | null;
  /** One of the values, for each field. */
  readonly among: readonly { readonly field: FieldDef; readonly values: readonly (string | boolean)[] }[];
}

/** A count is exact up to here; beyond, a screen says 1万+. */
export const COUNT_CAP = 10_000;

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

/** Whether it is a word and nothing else that the rows are narrowed to. */
export function isWordOnly({ search, leaves, among, ...others }: ListFilter): boolean {
  const { park, chain, unit, judged } = others;
  const dimensions = [leaves, park, chain, unit, judged];
  return search !== null && dimensions.every((each) => each === null) && among.length === 0;
}

/** What a row `t` must satisfy. */
export function conditions(filter: ListFilter): RawBuilder<unknown> {
  const parts = [sql`NOT t.void AND t.survivor_id IS NULL`];
  if (filter.search !== null) parts.push(hasWord(filter.search));
  if (filter.leaves !== null) parts.push(sql`t.territory_id = ANY(${filter.leaves}::int[])`);
  else if (filter.visible !== null) parts.push(sql`t.territory_id = ANY(${filter.visible}::int[])`);
  if (filter.park !== null) parts.push(sql`t.park_id = ${filter.park}`);
  if (filter.chain !== null) parts.push(sql`t.chain_id = ${filter.chain}`);
  if (filter.unit !== null) parts.push(sql`t.unit_id = ${filter.unit}`);
  if (filter.judged !== null) parts.push(isJudged(filter.judged));
  for (const { field, values } of filter.among) {
    const type = sql.raw(field.type === 'bool' ? 'boolean[]' : 'text[]');
    parts.push(sql`t.${sql.ref(field.column)} = ANY(${values}::${type})`);
  }
  return sql.join(parts, sql` AND `);
}
