import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type ConnectionTarget, connectionConfig } from '../db/index.ts';
import type { AuthTables } from './tables.ts';

export interface AuthDatabase {
  readonly db: Kysely<AuthTables>;
  readonly pool: pg.Pool;
}

/**
 * The connection of role `guatu_auth`, which sees schema `auth` and nothing else. It keeps the value types of `pg` itself:
 * better-auth compares instants as `Date`, and the product's own parsers give text.
 */
export function createAuthDatabase(target: ConnectionTarget, onConnectionLost?: (error: Error) => void): AuthDatabase {
  const pool = new pg.Pool({
    ...connectionConfig(target, { searchPath: ['auth'], applicationName: 'guatu auth' }),
    types: { getTypeParser: pg.types.getTypeParser },
    max: 5,
    connectionTimeoutMillis: 15_000,
  });
  pool.on('error', (error) => onConnectionLost?.(error));
  return { db: new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool }) }), pool };
}
