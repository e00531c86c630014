import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type ConnectionTarget, connectionConfig, withDatabase } from '../db/index.ts';
import { trySessionLock } from './sql.ts';

/** Any number, as long as every version of the product uses the same. */
const lockKey = 4_729_130_002;

/** The session of a product that was killed a moment ago may need that long to be noticed. */
const patience = 5_000;

/**
 * One connection held as long as the product runs. It carries a lock that only one product can have (the lock file says who
 * it is, this decides), and its end is the first sign that the server died. It sits in the
 * database `postgres`, so that the product's own can still be copied or renamed.
 */
export interface Keeper {
  /** Ends the connection without calling `onLost`. */
  close(): Promise<void>;
}

/** Null when another product holds the database. */
export async function connectKeeper(target: ConnectionTarget, onLost: () => void): Promise<Keeper | null> {
  const client = new pg.Client(
    connectionConfig(withDatabase(target, 'postgres'), { searchPath: ['public'], applicationName: 'guatu keeper' }),
  );
  let closing = false;
  // 'end' follows every 'error'; one of them is enough, but an unheard 'error' would end the process.
  client.on('error', () => undefined);
  client.once('end', () => {
    if (!closing) onLost();
  });
  const close = async () => {
    closing = true;
    await client.end();
  };
  try {
    await client.connect();
    if (await tryLock(client)) return { close };
  } catch (error) {
    await close();
    throw error;
  }
  await close();
  return null;
}

async function tryLock(client: pg.Client): Promise<boolean> {
  for (const deadline = performance.now() + patience; ; await sleep(50)) {
    if (await trySessionLock(client, lockKey)) return true;
    if (performance.now() > deadline) return false;
  }
}
