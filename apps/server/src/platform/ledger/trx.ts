import type { Kysely, QueryExecutorProvider, Transaction } from 'kysely';

/** The ledger's statements name their own row types, so the handle carries no table map. */
export type Tables = Record<never, never>;

/** Connections of the product's own role; they see nothing outside a scope. */
export type Db = Kysely<Tables>;

/** A transaction under the scope of whoever acts. Writing functions accept nothing else. */
export type Trx = Transaction<Tables>;

/** Anything that can read: a scoped transaction, read-only or not. */
export type ReadTrx = QueryExecutorProvider;
