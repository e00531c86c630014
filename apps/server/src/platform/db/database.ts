import { Kysely } from 'kysely';
import pg from 'pg';
import { type ConnectionTarget, connectionConfig, type SessionSettings } from './connection.ts';
import { PgDialect } from './dialect.ts';
import { observeSlow, type QueryTiming, unobserved } from './observe.ts';

export interface DatabaseOptions extends Partial<SessionSettings> {
  readonly target: ConnectionTarget;
  /** Upper bound of open connections; 10 when absent. */
  readonly maxConnections?: number;
  /** Reports statements that took at least `slowerThan` milliseconds. */
  readonly slowQueries?: { readonly slowerThan: number; readonly report: (timing: QueryTiming) => void };
  /** Told when an idle connection breaks (the server restarts, say). The pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** Where unqualified names are looked up: business tables, then the extensions in `public`. */
export const appSearchPath = ['app', 'public'] as const;

/**
 * A `pg` pool with the product's session settings and value types. Most code wants `createDatabase`; the pool itself is for
 * libraries that insist on one.
 */
export function createPool(options: DatabaseOptions): pg.Pool {
  const { searchPath = appSearchPath, runAs, wholeTree, applicationName } = options;
  const pool = new pg.Pool({
    ...connectionConfig(options.target, { searchPath, runAs, wholeTree, applicationName }),
    max: options.maxConnections ?? 10,
    // Whoever waits for a connection waits for a person; better to refuse than to hang.
    connectionTimeoutMillis: 15_000,
  });
  pool.on('error', (error) => options.onConnectionLost?.(error));
  return pool;
}

/**
 * Kysely over a pool of its own; `destroy()` closes it. Dates come as `2024-08-31`, instants as UTC text with microseconds,
 * int8 as number (an error beyond 2^53), numeric as decimal text, jsonb parsed.
 */
export function createDatabase<DB>(options: DatabaseOptions): Kysely<DB> {
  const observe = options.slowQueries
    ? observeSlow(options.slowQueries.slowerThan, options.slowQueries.report)
    : unobserved;
  return new Kysely<DB>({ dialect: new PgDialect(createPool(options), observe) });
}
