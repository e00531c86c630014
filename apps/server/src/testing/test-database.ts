import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import {
  type ConnectionTarget,
  connectionConfig,
  createDatabase,
  migrate,
  withDatabase,
} from '../platform/db/index.ts';
import { type EmbeddedTargets, exclusively, provision, targetsOf } from '../platform/embedded-db/index.ts';
import { testServer } from './test-server.ts';

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
  const targets = await newDatabase('guatu');
  const db = createDatabase<DB>({ target: targets.owner, maxConnections: 4 });
  const app = createDatabase<DB>({ target: targets.app, maxConnections: 4 });
  return {
    targets,
    db,
    app,
    close: async () => {
      await Promise.all([db.destroy(), app.destroy()]);
    },
  };
}

/** A database without anything in it, for tests of migrations and of restoring. */
export function emptyDatabase(): Promise<EmbeddedTargets> {
  return newDatabase('template0');
}

async function newDatabase(template: string): Promise<EmbeddedTargets> {
  const server = await runningServer();
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

function runningServer(): Promise<EmbeddedTargets> {
  running ??= ensureServer();
  return running;
}

/** Test files run in several processes; the first one starts the server and migrates the database that is copied. */
function ensureServer(): Promise<EmbeddedTargets> {
  const folder = inject('testDatabaseFolder');
  return exclusively(join(folder, 'starting.lock'), async () => {
    const { server, secrets } = testServer(folder);
    const { endpoint } = await server.bringUp();
    const targets = targetsOf(endpoint, secrets);
    await provision(targets, secrets);
    await migrate({ owner: targets.owner });
    return targets;
  });
}
