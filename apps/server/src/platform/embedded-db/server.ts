import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { CodedFailure } from '@guatu/kernel';
import type { Account } from './account.ts';
import type { Engine } from './binaries.ts';
import { clusterVersion, engineVersion, initialise } from './initialise.ts';
import { embeddedErrors } from './messages.ts';
import {
  type Cluster,
  findPostmaster,
  leftoverEndpoint,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { waitUntil } from './processes.ts';
import { isRunFolder, makeRunFolder } from './run-folder.ts';
import { type Endpoint, isSocket, writeSettings } from './settings.ts';

export interface ServerOptions {
  /** The cluster folder; its parent takes the settings and belongs to the product. */
  readonly clusterFolder: string;
  readonly log: string;
  readonly engine: Engine;
  readonly account: Account | null;
  readonly superuserPassword: string;
  /** Off in tests only: survives no power cut. */
  readonly durable: boolean;
  readonly transport: 'socket' | 'loopback';
}

/** Recovery of an adopted server after a crash of its own may take that long. */
const adoptTimeout = 180_000;

/** One PostgreSQL server that the product starts, finds again, restarts and stops. */
export class EmbeddedServer {
  readonly #options: ServerOptions;
  readonly #cluster: Cluster;
  #endpoint: Endpoint | null = null;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#cluster = {
      folder: options.clusterFolder,
      log: options.log,
      engine: options.engine,
      account: options.account,
    };
  }

  /** The running server, adopted or started; the cluster is made when there is none. */
  async bringUp(): Promise<Postmaster> {
    await this.#ensureCluster();
    const found = await this.#adopt();
    if (found !== null) return found;
    if (this.#endpoint !== null) return this.#start(this.#endpoint);
    // Kept from here on: after a crash the new server is at the same place, so that pools which know it find it.
    const endpoint = await this.#chooseEndpoint();
    try {
      const server = await this.#start(endpoint);
      this.#endpoint = endpoint;
      return server;
    } catch (error) {
      this.#removeRunFolder(endpoint);
      throw error;
    }
  }

  #start(endpoint: Endpoint): Promise<Postmaster> {
    const { clusterFolder, durable } = this.#options;
    const settings = writeSettings(join(dirname(clusterFolder), 'settings'), endpoint, durable);
    return startPostmaster(this.#cluster, endpoint, settings);
  }

  /** Stops the server and removes its run folder. Does nothing when none runs. */
  async shutDown(): Promise<void> {
    // Noted before stopping: a server that ends in order takes the note with it.
    const endpoint = this.#endpoint ?? leftoverEndpoint(this.#cluster);
    const found = findPostmaster(this.#cluster);
    if (found !== null) await stopPostmaster(this.#cluster, found.pid);
    if (endpoint !== null) this.#removeRunFolder(endpoint);
    this.#endpoint = null;
  }

  /** The place may have been read from a file of the database's account, which must not make root remove anything else. */
  #removeRunFolder(endpoint: Endpoint): void {
    if (isSocket(endpoint) && isRunFolder(endpoint.socketFolder, this.#options.account)) {
      rmSync(endpoint.socketFolder, { recursive: true, force: true });
    }
  }

  async #ensureCluster(): Promise<void> {
    const { clusterFolder, engine, account, superuserPassword, durable } = this.#options;
    const found = clusterVersion(clusterFolder);
    if (found === null) {
      await initialise({ cluster: clusterFolder, engine, account, password: superuserPassword, durable });
      return;
    }
    const needed = await engineVersion(engine);
    if (found !== needed) {
      const folder = dirname(clusterFolder);
      throw new CodedFailure(embeddedErrors.embedded_folder_other_version({ folder, found, needed }));
    }
  }

  /** A server that outlived its product is taken over: it has the data open and needs no recovery. */
  async #adopt(): Promise<Postmaster | null> {
    await waitUntil(() => findPostmaster(this.#cluster)?.ready ?? true, adoptTimeout);
    const found = findPostmaster(this.#cluster);
    if (found !== null) this.#endpoint = found.endpoint;
    return found;
  }

  async #chooseEndpoint(): Promise<Endpoint> {
    if (this.#options.transport === 'socket') {
      const { account } = this.#options;
      const leftover = leftoverEndpoint(this.#cluster);
      if (leftover !== null && isSocket(leftover) && isRunFolder(leftover.socketFolder, account)) return leftover;
      return { socketFolder: makeRunFolder(account), port: 5432 };
    }
    return { port: await freePort() };
  }
}

/** A loopback port that is free now; a race for it shows as a failed start. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
