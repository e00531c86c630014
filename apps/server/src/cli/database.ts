import type { Kysely } from 'kysely';
import { prepareSchema } from '../main/prepare-schema.ts';
import { createDatabase, type Scope } from '../platform/db/index.ts';
import { borrowEmbedded, defaultDataFolder } from '../platform/embedded-db/index.ts';
import type { Tables } from '../platform/ledger/index.ts';
import { SYSTEM_USER } from '../platform/people/system-user.ts';

/** Whoever may run a command on the product's machine may see what its database holds. */
export const cliScope: Scope = { user: SYSTEM_USER, all: true, territories: [], duties: ['audit'], subjects: [] };

/** Runs an act on the product's database: the server's by `DATABASE_URL`, else the embedded one, started if need be. */
export async function withDatabase<T>(act: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL;
  if (url) return onTarget(url, act);
  const borrowed = await borrowEmbedded();
  try {
    // A running product has done this already; a folder that a command opens first may still be empty.
    if (!borrowed.attached) {
      const { owner } = borrowed.targets;
      await prepareSchema({ owner, dataFolder: defaultDataFolder(), exportFirst: true }, () => undefined);
    }
    return await onTarget(borrowed.targets.app, act);
  } finally {
    await borrowed.release();
  }
}

async function onTarget<T>(
  target: Parameters<typeof createDatabase>[0]['target'],
  act: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const db = createDatabase<Tables>({ target, maxConnections: 4 });
  try {
    return await act(db);
  } finally {
    await db.destroy();
  }
}
