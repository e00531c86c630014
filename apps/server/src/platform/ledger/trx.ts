import type { QueryExecutorProvider, Transaction } from 'kysely';

/** The ledger's statements name their own row types, so the handle carries no table map. */
export type Tables = Record<never, never>;

/** A transaction under the scope of whoever acts. Writing functions accept nothing else. */
export type Trx = Transaction<Tables>;

/** Anything that can read: a scoped transaction, read-only or not. */
export type ReadTrx = QueryExecutorProvider;
