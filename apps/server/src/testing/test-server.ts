import {
  type DatabaseSecrets,
  type DataLayout,
  EmbeddedServer,
  engineAccount,
  ensureSecrets,
  prepareDataFolder,
  shippedEngine,
} from '../platform/embedded-db/index.ts';

export interface TestServer {
  readonly layout: DataLayout;
  readonly secrets: DatabaseSecrets;
  readonly server: EmbeddedServer;
}

/**
 * The database server of a test run's folder: the shipped PostgreSQL, or the one in `GUATU_TEST_PG_BIN`. It does not wait
 * for the disk. Any process of the run may make this object; whoever comes first starts the server, the others find it.
 */
export function testServer(folder: string): TestServer {
  const account = engineAccount();
  const layout = prepareDataFolder(folder, account);
  const secrets = ensureSecrets(layout.secrets, false);
  const binFolder = process.env.GUATU_TEST_PG_BIN;
  const server = new EmbeddedServer({
    clusterFolder: layout.cluster,
    log: layout.log,
    engine: binFolder ? { binFolder } : shippedEngine(layout.engine, account),
    account,
    superuserPassword: secrets.super,
    durable: false,
    transport: process.platform === 'linux' ? 'socket' : 'loopback',
  });
  return { layout, secrets, server };
}
