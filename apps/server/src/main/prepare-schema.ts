import { loadReferenceData } from '../platform/catalog/index.ts';
import { type ConnectionTarget, createDatabase, migrate } from '../platform/db/index.ts';
import type { Tables } from '../platform/ledger/index.ts';
import { startWords } from './messages.ts';

/** Brings schema and reference data up to this edition; does nothing to a database that has them. */
export async function prepareSchema(owner: ConnectionTarget, say: (line: string) => void): Promise<void> {
  const { from, to } = await migrate({ owner });
  if (to > from) say(startWords.migrated(from, to));
  const db = createDatabase<Tables>({ target: owner, runAs: 'guatu_owner', wholeTree: true, maxConnections: 1 });
  try {
    await loadReferenceData(db);
  } finally {
    await db.destroy();
  }
}
