import { CodedFailure } from '@guatu/kernel';
import pg from 'pg';
import { type ConnectionTarget, connectionConfig } from './connection.ts';
import { appSearchPath } from './database.ts';
import { dbErrors } from './messages.ts';
import { type Migration, readMigrations } from './migration-files.ts';

export interface MigrateOptions {
  /** A sign-in that may take on `guatu_owner`; for the first migration also one that may create roles (a superuser). */
  readonly owner: ConnectionTarget;
  /** All shipped ones when absent. */
  readonly migrations?: readonly Migration[];
  /** Stops after this number, for restoring an older export. */
  readonly upTo?: number;
  /** Awaited before the first change to a database that holds an older schema; when it fails, nothing is changed. */
  readonly beforeUpgrade?: (from: number, to: number) => Promise<void>;
  /** Called before each one. */
  readonly onStep?: (migration: Migration) => void;
}

export interface MigrateReport {
  readonly from: number;
  readonly to: number;
}

/** Any number, as long as every version of the product uses the same. */
const lockKey = 4_729_130_001;

/**
 * Brings the schema up to date: one transaction per file, under a lock, so that two products starting together do not
 * collide. What was applied is recorded with its hash.
 * @throws CodedFailure when the database is newer than the product, an applied file changed, or a file fails (that file's
 * work is then rolled back; earlier files stay).
 */
export async function migrate(options: MigrateOptions): Promise<MigrateReport> {
  const migrations = options.migrations ?? readMigrations();
  const client = new pg.Client(
    connectionConfig(options.owner, { searchPath: appSearchPath, applicationName: 'guatu migrate' }),
  );
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const from = await checkApplied(client, migrations);
    const pending = migrations.slice(from, options.upTo);
    if (from > 0 && pending.length > 0) await options.beforeUpgrade?.(from, from + pending.length);
    for (const migration of pending) {
      options.onStep?.(migration);
      await apply(client, migration);
    }
    return { from, to: from + pending.length };
  } finally {
    // Ending the session gives back the lock as well, whatever state a failed statement left it in.
    await client.end();
  }
}

/** Number of the last applied migration, 0 for an empty database; reads only. */
export async function schemaVersion(client: pg.ClientBase): Promise<number> {
  if (!(await hasBookkeeping(client))) return 0;
  const { rows } = await client.query<{ version: number }>(
    'SELECT coalesce(max(number), 0) AS version FROM meta.migration',
  );
  return rows[0]?.version ?? 0;
}

async function hasBookkeeping(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>(
    "SELECT to_regclass('meta.migration') IS NOT NULL AS present",
  );
  return rows[0]?.present === true;
}

async function checkApplied(client: pg.Client, migrations: readonly Migration[]): Promise<number> {
  if (!(await hasBookkeeping(client))) return 0;
  const { rows } = await client.query<{ number: number; file: string; sha256: string }>(
    'SELECT number, file, sha256 FROM meta.migration ORDER BY number',
  );
  if (rows.length > migrations.length) {
    throw new CodedFailure(dbErrors.db_schema_newer({ database: rows.length, product: migrations.length }));
  }
  for (const [index, row] of rows.entries()) {
    const known = migrations[index];
    if (row.number !== index + 1) {
      throw new CodedFailure(dbErrors.db_migration_gap({ expected: index + 1, found: row.file }));
    }
    if (known?.sha256 !== row.sha256) throw new CodedFailure(dbErrors.db_migration_changed({ file: row.file }));
  }
  return rows.length;
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    // The first file makes the roles and runs as whoever signed in; every later one runs as the owner of the tables.
    // app.all: policies are FORCEd on the owner too, and a migration that changes rows must see them all.
    if (migration.number > 1) {
      await client.query("SET LOCAL ROLE guatu_owner; SELECT set_config('app.all', 'yes', true)");
    }
    await client.query(migration.sql);
    await client.query('SET LOCAL ROLE guatu_owner');
    await client.query('INSERT INTO meta.migration (number, file, sha256) VALUES ($1, $2, $3)', [
      migration.number,
      migration.file,
      migration.sha256,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new CodedFailure(dbErrors.db_migration_failed({ file: migration.file, reason }));
  }
}
