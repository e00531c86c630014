import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../platform/db/backup/index.ts';

/** Folders of the data folder that belong to the data, and so to every backup. */
export interface DataFolders {
  /** Uploads and photos by their hash. */
  readonly files: string;
  /** Keys that sign cookies and protect authenticators. */
  readonly keys: string;
}

export function dataFolders(dataFolder: string): DataFolders {
  return { files: join(dataFolder, 'files'), keys: join(dataFolder, 'keys') };
}

/** The same folders by name, as backups carry them. */
export function backedUpFolders(dataFolder: string): readonly DataFolder[] {
  return Object.entries(dataFolders(dataFolder)).map(([name, path]) => ({ name, path }));
}

/** Exports made before an upgrade; not part of a backup. */
export function upgradeFolder(dataFolder: string): string {
  return join(dataFolder, 'before-upgrade');
}

/** Signs the exports of this installation, so that they are known when they come back. */
export function exportKeyFile({ keys }: DataFolders): string {
  return join(keys, 'export.key');
}

/** The installation's half of the keys that seal what the ledger says about persons. */
export function personalKeyFile({ keys }: DataFolders): string {
  return join(keys, 'personal.key');
}

/** Opens the passwords and addresses of the ways out: mail and robots. */
export function channelKeyFile({ keys }: DataFolders): string {
  return join(keys, 'channel.key');
}

/** Makes them, private to the product. */
export function makeDataFolders(dataFolder: string): DataFolders {
  const folders = dataFolders(dataFolder);
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folders;
}
