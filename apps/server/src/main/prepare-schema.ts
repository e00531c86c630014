import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadReferenceData } from '../platform/catalog/index.ts';
import { exportToFile } from '../platform/db/backup/index.ts';
import { type ConnectionTarget, createDatabase, migrate } from '../platform/db/index.ts';
import type { Tables } from '../platform/ledger/index.ts';
import { backedUpFolders, upgradeFolder } from './data-folders.ts';
import { startWords } from './messages.ts';

export interface SchemaOptions {
  readonly owner: ConnectionTarget;
  readonly dataFolder: string;
  /** Whether an older database is exported before it is changed; not when the office has its own backups. */
  readonly exportFirst: boolean;
}

/**
 * Brings schema and reference data up to this edition; does nothing to a database that has them. An older one is exported
 * whole first, and stays as it is when that fails.
 */
export async function prepareSchema(options: SchemaOptions, say: (line: string) => void): Promise<void> {
  const { owner, dataFolder, exportFirst } = options;
  const { from, to } = await migrate({
    owner,
    beforeUpgrade: async (schema) => {
      if (exportFirst) say(startWords.exported(await exportBefore(owner, dataFolder, schema)));
    },
  });
  if (to > from) say(startWords.migrated(from, to));
  const db = createDatabase<Tables>({ target: owner, runAs: 'guatu_owner', wholeTree: true, maxConnections: 1 });
  try {
    await loadReferenceData(db);
  } finally {
    await db.destroy();
  }
}

async function exportBefore(owner: ConnectionTarget, dataFolder: string, schema: number): Promise<string> {
  const now = new Date();
  const folder = upgradeFolder(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `schema-${schema}-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.guatu`);
  await exportToFile({ owner, folders: backedUpFolders(dataFolder), now }, file);
  return file;
}
