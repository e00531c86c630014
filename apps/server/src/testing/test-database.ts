import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import {
  type ConnectionTarget,
  connectionConfig,
  createDatabase,
  type Migration,
  migrate,
  migrationsFolder,
  readMigration,
  withDatabase,
} from '../platform/db/index.ts';
import { type EmbeddedTargets, exclusively, provision, targetsOf } from '../platform/embedded-db/index.ts';
import { usePersonalKey } from '../platform/ledger/index.ts';
import { testServer } from './test-server.ts';

/** The database that provisioning makes, and that test databases are copied from. */
const templateName = 'guatu';

/** A migrated database of one test file. Nothing is dropped: the whole server goes at the end of the run. */
export interface TestDatabase<DB> {
  readonly targets: EmbeddedTargets;
  /** As a superuser, bound by nothing: for laying out what a test needs and looking at what it left. */
  readonly db: Kysely<DB>;
  /** As the product: bound by the policies, sees nothing outside `withScope`. */
  readonly app: Kysely<DB>;
  /** Closes the connections. */
  close(): Promise<void>;
}

/** A fresh copy of the migrated database, made in about a tenth of a second. */
export async function testDatabase<DB = unknown>(): Promise<TestDatabase<DB>> {
  usePersonalKey(join(inject('testDatabaseFolder'), 'personal.key'));
  return openBoth(await newDatabase(templateName));
}

/** A database with the roles and schemas of the first migration and no tables: for tests of the database layer itself. */
export async function rolesDatabase<DB = unknown>(): Promise<TestDatabase<DB>> {
  const targets = await emptyDatabase();
  await migrate({ owner: targets.owner, migrations: [firstMigration()] });
  return openBoth(targets);
}

/** The migration that makes the roles. */
export function firstMigration(): Migration {
  return readMigration(migrationsFolder(), '0001-roles.sql');
}

function openBoth<DB>(targets: EmbeddedTargets): TestDatabase<DB> {
  const db = createDatabase<DB>({ target: targets.owner, maxConnections: 4 });
  const app = createDatabase<DB>({ target: targets.app, maxConnections: 4 });
  const close = async () => {
    await Promise.all([db.destroy(), app.destroy()]);
  };
  return { targets, db, app, close };
}

/** A database without anything in it, for tests of migrations and of restoring. */
export function emptyDatabase(): Promise<EmbeddedTargets> {
  return newDatabase('template0');
}

/** Copies a database of the run's server under a new name. */
async function newDatabase(template: string): Promise<EmbeddedTargets> {
  const server = await (template === templateName ? migratedTemplate() : runningServer());
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client(connectionConfig(withDatabase(server.owner, 'postgres'), { searchPath: ['public'] }));
  await client.connect();
  try {
    // PostgreSQL copies a template for one client at a time and refuses the others.
    await client.query('SELECT pg_advisory_lock(1)');
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  const inNew = (target: ConnectionTarget) => withDatabase(target, name);
  return { owner: inNew(server.owner), app: inNew(server.app), auth: inNew(server.auth) };
}

let running: Promise<EmbeddedTargets> | undefined;
let migrated: Promise<EmbeddedTargets> | undefined;

/** Test files run in several processes; whichever comes first starts the server, the others find it running. */
function runningServer(): Promise<EmbeddedTargets> {
  running ??= inTurn('server', async (folder) => {
    const { server, secrets } = testServer(folder);
    const { endpoint } = await server.bringUp();
    const targets = targetsOf(endpoint, secrets);
    await provision(targets, secrets);
    return targets;
  });
  return running;
}

/** The product's own database of that server, migrated once a run; test files get copies of it. */
function migratedTemplate(): Promise<EmbeddedTargets> {
  migrated ??= runningServer().then((targets) =>
    inTurn('template', async () => {
      await migrate({ owner: targets.owner });
      return targets;
    }),
  );
  return migrated;
}

function inTurn<T>(what: string, act: (folder: string) => Promise<T>): Promise<T> {
  const folder = inject('testDatabaseFolder');
  return exclusively(join(folder, `${what}.turn`), () => act(folder));
}
