import { engineAccount } from './account.ts';
import { type Engine, shippedEngine } from './binaries.ts';
import { defaultDataFolder, prepareDataFolder } from './data-folder.ts';
import { clusterVersion } from './initialise.ts';
import { releaseLock, takeLock, updateLock } from './lock.ts';
import { ensureSecrets } from './secrets.ts';
import { EmbeddedServer } from './server.ts';
import { provision } from './sql.ts';
import { type EmbeddedEvent, Supervisor } from './supervisor.ts';
import { type EmbeddedTargets, targetsOf } from './targets.ts';

export interface EmbeddedOptions {
  /** `GUATU_DATA` and its defaults when absent. */
  readonly dataFolder?: string;
  /** Another PostgreSQL than the shipped one. */
  readonly engine?: Engine;
  /** False in tests only. */
  readonly durable?: boolean;
  /** Sockets on Linux, else loopback. */
  readonly transport?: 'socket' | 'loopback';
  readonly onEvent?: (event: EmbeddedEvent) => void;
}

/** A running embedded database; restarted by itself when its server dies. */
export interface EmbeddedDatabase {
  readonly targets: EmbeddedTargets;
  readonly dataFolder: string;
  /** Account of the server when the product runs as root; `nobody` is for trials only and should be said at start. */
  readonly account: { readonly name: string; readonly trialOnly: boolean } | null;
  /** False while the server is being restarted. */
  isReady(): boolean;
  /** Fast shutdown, then the folder is free for another product. */
  stop(): Promise<void>;
}

/**
 * Starts the database of a data folder, or takes over the one that a killed product left running.
 * @throws CodedFailure when another product holds the folder, the folder is unfit, or the server does not start.
 */
export async function openEmbedded(options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const account = engineAccount();
  const layout = prepareDataFolder(options.dataFolder ?? defaultDataFolder(), account);
  const holder = takeLock(layout.lock, layout.folder);
  try {
    const secrets = ensureSecrets(layout.secrets, clusterVersion(layout.cluster) !== null);
    const server = new EmbeddedServer({
      clusterFolder: layout.cluster,
      log: layout.log,
      engine: options.engine ?? shippedEngine(layout.engine, account),
      account,
      superuserPassword: secrets.super,
      durable: options.durable ?? true,
      transport: options.transport ?? (process.platform === 'linux' ? 'socket' : 'loopback'),
    });
    const { endpoint } = await server.bringUp();
    const targets = targetsOf(endpoint, secrets);
    const supervisor = new Supervisor(server, targets, layout.folder, options.onEvent ?? (() => undefined));
    await supervisor.watch();
    try {
      await provision(targets, secrets);
      updateLock(layout.lock, { ...holder, endpoint });
    } catch (error) {
      await supervisor.stop();
      throw error;
    }
    return {
      targets,
      dataFolder: layout.folder,
      account,
      isReady: () => supervisor.ready,
      stop: async () => {
        await supervisor.stop();
        releaseLock(layout.lock);
      },
    };
  } catch (error) {
    releaseLock(layout.lock);
    throw error;
  }
}
