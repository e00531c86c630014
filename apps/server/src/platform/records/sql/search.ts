import { type RawBuilder, sql } from 'kysely';
import type { EntityDef, ReadTrx } from '../../ledger/index.ts';

/** A word that is looked for, and the rows that have it when they are few. */
export interface Search {
  readonly needle: string;
  /** Null: so many rows have it that they are looked through in the order of the list. */
  readonly ids: readonly string[] | null;
}

// Looking rows up one by one is quicker than looking through all of them up to about one in a hundred.
const FEW = 2_000;

/**
 * Looks a word up by its index, as a list needs it. Cut off at any number, the ids of a frequent word would leave out rows
 * that the other conditions ask for.
 */
export async function findWord(trx: ReadTrx, def: EntityDef, needle: string): Promise<Search> {
  const { rows } = await sql<{ id: string }>`
    SELECT s.id FROM ${searchFunction(def)}(${needle}, ${FEW + 1}) s`.execute(trx);
  return { needle, ids: rows.length > FEW ? null : rows.map(({ id }) => id) };
}

/** How many rows have the word, counted up to `most`. */
export async function countWord(trx: ReadTrx, def: EntityDef, needle: string, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${searchFunction(def)}(${needle}, ${most})`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** The condition that a row of `t` has the word. Says the same as the function that looks it up by an index. */
export function hasWord({ needle, ids }: Search): RawBuilder<unknown> {
  if (ids !== null) return sql`t.id = ANY(${ids}::uuid[])`;
  if (isPair(needle)) return sql`t.bigrams @> ARRAY[${needle}]::text[]`;
  return sql`t.search_text LIKE ${`%${needle.replace(/[\\%_]/g, '\\$&')}%`}`;
}

/** Two characters of which one is Chinese: too short for trigrams, and found by the pairs of the name instead. */
function isPair(needle: string): boolean {
  return [...needle].length === 2 && !/^[a-z0-9]+$/.test(needle);
}

function searchFunction(def: EntityDef): RawBuilder<unknown> {
  return sql`${sql.id('app', `search_${def.kind}`)}`;
}
