import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeProduct } from '../compose.ts';
import type { ConnectionTarget } from '../platform/db/index.ts';
import { openEmbedded } from '../platform/embedded-db/index.ts';
import { keepSecret } from '../platform/files/index.ts';
import { listenSafely } from '../platform/http/index.ts';
import { usePersonalKey } from '../platform/ledger/index.ts';
import { useChannelKey } from '../platform/outward/index.ts';
import { useSigningKey } from '../platform/signing/index.ts';
import { channelKeyFile, exportKeyFile, makeDataFolders, personalKeyFile } from './data-folders.ts';
import { loadDemo } from './demo/load-demo.ts';
import { startWords } from './messages.ts';
import type { StartOptions } from './options.ts';
import { prepareSchema } from './prepare-schema.ts';

interface OpenDatabase {
  readonly owner: ConnectionTarget | null;
  readonly app: ConnectionTarget;
  readonly auth: ConnectionTarget;
  readonly stop: () => Promise<void>;
}

/** Brings everything up in order: database, schema, names, demo, web. Says each step in one line. */
export async function startProduct(
  options: StartOptions,
  say: (line: string) => void,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const database = await openDatabase(options, say);
  try {
    if (database.owner !== null) await prepareSchema({ ...options, owner: database.owner }, say);
    const folders = makeDataFolders(options.dataFolder);
    const host = options.host ?? '127.0.0.1';
    useSigningKey(exportKeyFile(folders));
    usePersonalKey(personalKeyFile(folders));
    useChannelKey(channelKeyFile(folders));
    const product = await composeProduct({
      targets: database,
      filesFolder: folders.files,
      authSecret: keptSecret(join(folders.keys, 'auth.secret')),
      origin: options.publicOrigin ?? `http://${host}:${options.port}`,
      oidc: options.oidc,
      logLevel: options.logLevel,
      ...webRoot(),
    });
    if (options.demo) await loadDemo(product, say);
    await product.makeRounds();
    const address = await listenSafely(product.app, {
      host: options.host,
      port: options.port,
      accountsWithShownPassword: () => product.people.accountsWithShownPassword(),
    });
    say(startWords.ready(address));
    return {
      address,
      stop: async () => {
        say(startWords.stopping);
        await product.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openDatabase(options: StartOptions, say: (line: string) => void): Promise<OpenDatabase> {
  if (options.server !== null) return { ...options.server, stop: async () => undefined };
  say(startWords.database(options.dataFolder));
  const embedded = await openEmbedded({ dataFolder: options.dataFolder });
  if (embedded.account?.trialOnly) say(startWords.trialAccount(embedded.account.name));
  return { ...embedded.targets, stop: () => embedded.stop() };
}

/** Made on the first start and kept: signs cookies, encrypts the secrets of authenticators. */
function keptSecret(file: string): string {
  keepSecret(file);
  return readFileSync(file, 'utf8');
}

/** The built web app, when it was built. */
function webRoot(): { webRoot?: string } {
  const folder = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
  return existsSync(join(folder, 'index.html')) ? { webRoot: folder } : {};
}
