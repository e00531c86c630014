import type { Kysely, QueryExecutorProvider, Transaction } from 'kysely';

/** The statements of this module name their own row types, so the handle carries no table map. */
export type Tables = Record<never, never>;
/** Connections of the product's own role. */
export type Database = Kysely<Tables>;
export type Trx = Transaction<Tables>;
/** Anything that can read. */
export type Reader = QueryExecutorProvider;

export interface OrgRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly territoryId: number;
  readonly duty: string | null;
  readonly version: number;
}

export interface PersonRow {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly orgId: string;
  readonly orgName: string;
  readonly phone: string | null;
  readonly active: boolean;
  readonly demo: boolean;
  readonly version: number;
  readonly rightsVersion: number;
}

export interface GrantRow {
  readonly id: string;
  readonly personId: string;
  readonly roleId: string;
  readonly territoryId: number;
  readonly territoryName: string;
  readonly duty: string | null;
  readonly subjects: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly lentFrom: string | null;
  readonly lenderId: string | null;
  readonly lenderName: string | null;
  readonly revoked: boolean;
}
