import type { DerivedLight } from '@guatu/contract';
import type { Values } from '../ledger/index.ts';

/** A list as a page's address describes it. */
export interface ListRequest {
  readonly q?: string | undefined;
  readonly territory?: number | undefined;
  readonly park?: number | undefined;
  readonly chain?: number | undefined;
  readonly unit?: number | undefined;
  readonly where?: string | undefined;
  readonly judged?: string | undefined;
  readonly period?: string | undefined;
  readonly sort?: string | undefined;
  readonly group?: 'territory' | undefined;
  /** Instant of the as-known-on picker, ISO 8601; now when absent. */
  readonly knownAt?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface ListAnswer {
  readonly rows: readonly {
    id: string;
    version: number;
    territoryId: number;
    values: Values;
    judged?: DerivedLight | null;
  }[];
  readonly total: number;
  readonly exact: boolean;
  readonly groups: readonly { territoryId: number; count: number }[];
  readonly period: string | null;
  readonly periods: readonly string[];
}
