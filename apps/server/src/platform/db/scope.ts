import { type Kysely, sql, type Transaction } from 'kysely';
import { PREPARED } from './prepared.ts';
import type { ReadonlyKysely } from './readonly.ts';

/**
 * What the person behind a transaction may see, already expanded: row-level security compares ids only and walks no tree.
 * `territories` are ids of territory leaves, `subjects` ids of enterprises or projects that the person belongs to.
 */
export interface Scope {
  readonly user: string;
  /** Sees the whole tree. */
  readonly all: boolean;
  readonly territories: readonly number[];
  readonly duties: readonly string[];
  readonly subjects: readonly string[];
}

/** Runs `act` in one transaction that sees and writes exactly what the scope allows. */
export function withScope<DB, T>(db: Kysely<DB>, scope: Scope, act: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await enterScope(trx, scope);
    return act(trx);
  });
}

/**
 * As `withScope`, for queries: the transaction is READ ONLY and the handle offers nothing but reading. With
 * `snapshot: true` all its statements see the same moment, for answers put together from several queries.
 */
export function withReadScope<DB, T>(
  db: Kysely<DB>,
  scope: Scope,
  ask: (trx: ReadonlyKysely<DB>) => Promise<T>,
  options: { readonly snapshot?: boolean } = {},
): Promise<T> {
  const isolation = options.snapshot === true ? 'repeatable read' : 'read committed';
  return db
    .transaction()
    .setIsolationLevel(isolation)
    .setAccessMode('read only')
    .execute(async (trx) => {
      await enterScope(trx, scope);
      return ask(trx);
    });
}

/**
 * Runs `act` in the same transaction as the product itself, which sees everything. For derived figures: what they come to
 * must not depend on how much the person sees who happened to cause them, and nothing of what is read may be answered to
 * that person. An error ends the transaction, and its settings with it.
 */
export function withoutScope<DB, T>(trx: Transaction<DB>, act: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return seeingElse(trx, (before) => ({ ...before, all: 'yes' }), act);
}

/**
 * Runs `act` in the same transaction as an office that sees these leaves only: for work that the product does for one office
 * after the other, each with its own district's facts and nobody else's.
 */
export function withinTerritories<DB, T>(
  trx: Transaction<DB>,
  territories: readonly number[],
  act: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  return seeingElse(trx, () => ({ all: 'no', regions: idList(territories) }), act);
}

/**
 * Runs `act` in the same transaction with these leaves added to what the scope sees: for writing down, on the leaf where it
 * lies, what the writer was already found to see. Whoever sees the whole tree sees no more by it.
 */
export async function alsoWithin<DB, T>(
  trx: Transaction<DB>,
  territories: readonly number[],
  act: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  if (territories.length === 0) return act(trx);
  const added = idList(territories);
  const also = (regions: string) => (regions === '' ? added : `${regions},${added}`);
  return seeingElse(trx, (before) => ({ ...before, regions: also(before.regions) }), act);
}

/** What a transaction sees, as the policies read it. */
interface Sight {
  readonly all: string;
  readonly regions: string;
}

/** Runs `act` with another sight and gives the former one back. */
async function seeingElse<DB, T>(
  trx: Transaction<DB>,
  change: (before: Sight) => Sight,
  act: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ all: string | null; regions: string | null }>`${PREPARED} SELECT
    current_setting('app.all', true) AS all, current_setting('app.regions', true) AS regions`.execute(trx);
  const before: Sight = { all: rows[0]?.all ?? 'no', regions: rows[0]?.regions ?? '' };
  await see(trx, change(before));
  const value = await act(trx);
  await see(trx, before);
  return value;
}

async function see<DB>(trx: Transaction<DB>, { all, regions }: Sight): Promise<void> {
  await sql`${PREPARED} SELECT set_config('app.all', ${all}, true), set_config('app.regions', ${regions}, true)`.execute(
    trx,
  );
}

/**
 * Sets the transaction-local settings that the policies read. All five are set every time, so that nothing of an earlier
 * transaction on the same connection can be taken over.
 */
async function enterScope<DB>(trx: Transaction<DB>, scope: Scope): Promise<void> {
  await sql`${PREPARED} select
    set_config('app.user', ${scope.user}, true),
    set_config('app.all', ${scope.all ? 'yes' : 'no'}, true),
    set_config('app.regions', ${idList(scope.territories)}, true),
    set_config('app.duties', ${wordList(scope.duties)}, true),
    set_config('app.subjects', ${wordList(scope.subjects)}, true)`.execute(trx);
}

function idList(ids: readonly number[]): string {
  for (const id of ids) {
    if (!Number.isSafeInteger(id)) throw new TypeError(`not a territory id: ${id}`);
  }
  return ids.join(',');
}

/** The policies split at commas, so a comma inside a word would widen the scope. */
function wordList(words: readonly string[]): string {
  for (const word of words) {
    if (word === '' || word.includes(',')) throw new TypeError(`not usable in a scope: ${JSON.stringify(word)}`);
  }
  return words.join(',');
}
