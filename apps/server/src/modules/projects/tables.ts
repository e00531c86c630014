import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/ledger/index.ts';

/** Connections of the product's own role. */
export type Database = Kysely<Tables>;
