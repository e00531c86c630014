import type { Kysely } from 'kysely';

/**
 * The reading half of Kysely. Query functions take this type, so a write in one of them does not compile; the transaction
 * behind it is READ ONLY as well, which catches writes in raw SQL.
 */
export type ReadonlyKysely<DB> = Pick<
  Kysely<DB>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'case' | 'fn' | 'dynamic' | 'getExecutor'
>;
