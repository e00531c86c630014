import { existsSync, realpathSync } from 'node:fs';
import { dataLayout, defaultDataFolder } from './data-folder.ts';
import { type EmbeddedOptions, openEmbedded } from './embedded.ts';
import { findHolder, type Holder } from './lock.ts';
import { readSecrets } from './secrets.ts';
import { type EmbeddedTargets, targetsOf } from './targets.ts';

/** The living product that holds a data folder, or null. */
export function holderOf(dataFolder: string = defaultDataFolder()): Holder | null {
  return existsSync(dataFolder) ? findHolder(dataLayout(realpathSync(dataFolder)).lock) : null;
}

/** A database in use by one command. */
export interface BorrowedDatabase {
  readonly targets: EmbeddedTargets;
  /** Whether it belongs to a running product. */
  readonly attached: boolean;
  /** Leaves the running product's database alone; stops one that was started for this call. */
  release(): Promise<void>;
}

/**
 * For command-line tools: the database of the product running on this folder, else one started for the call.
 * @throws CodedFailure as `openEmbedded`, also while another product is only just starting.
 */
export async function borrowEmbedded(options: EmbeddedOptions = {}): Promise<BorrowedDatabase> {
  const folder = options.dataFolder ?? defaultDataFolder();
  const endpoint = holderOf(folder)?.endpoint;
  if (endpoint) {
    const secrets = readSecrets(dataLayout(realpathSync(folder)).secrets);
    return { targets: targetsOf(endpoint, secrets), attached: true, release: async () => undefined };
  }
  const opened = await openEmbedded(options);
  return { targets: opened.targets, attached: false, release: () => opened.stop() };
}
