import pg from 'pg';
import { connectionConfig, withDatabase } from '../db/index.ts';
import type { DatabaseSecrets } from './secrets.ts';
import { databaseName, type EmbeddedTargets } from './targets.ts';

const lockKey = 4_729_130_003;

/**
 * Makes what a fresh cluster lacks: the database, and the two sign-ins with their passwords (the first migration would make
 * them too, but without passwords, which a frozen file cannot know). Does nothing on a cluster that has them. Waits for
 * another who is at it: a product killed during its first start leaves a statement that the database still carries out.
 */
export async function provision(targets: EmbeddedTargets, secrets: DatabaseSecrets): Promise<void> {
  const client = new pg.Client(connectionConfig(withDatabase(targets.owner, 'postgres'), { searchPath: ['public'] }));
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${databaseName}`);
    await ensureLogin(client, 'guatu_app', secrets.app);
    await ensureLogin(client, 'guatu_auth', secrets.auth);
  } finally {
    // Ends the session and with it the lock.
    await client.end();
  }
}

async function ensureLogin(client: pg.Client, role: string, password: string): Promise<void> {
  const { rows } = await client.query<{ closed: boolean }>(
    'SELECT rolpassword IS NULL AS closed FROM pg_authid WHERE rolname = $1',
    [role],
  );
  const literal = pg.escapeLiteral(password);
  if (rows.length === 0) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${literal}`);
  else if (rows[0]?.closed === true) await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${literal}`);
}

/** Takes a lock of the session, if no other session has it; given back when the session ends. */
export async function trySessionLock(client: pg.ClientBase, key: number): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [key]);
  return rows[0]?.mine === true;
}
