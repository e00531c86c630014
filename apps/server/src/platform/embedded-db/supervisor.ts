import { setTimeout as sleep } from 'node:timers/promises';
import { CodedFailure } from '@guatu/kernel';
import { connectKeeper, type Keeper } from './keeper.ts';
import { embeddedErrors } from './messages.ts';
import type { EmbeddedServer } from './server.ts';
import type { EmbeddedTargets } from './targets.ts';

/** What the supervisor tells: the server was lost, could not be restarted yet, is back. */
export type EmbeddedEvent =
  | { readonly kind: 'lost' }
  | { readonly kind: 'retry'; readonly error: unknown }
  | { readonly kind: 'back' };

/** Keeps the server up: its death ends the keeper's connection, and the server is started again. */
export class Supervisor {
  readonly #server: EmbeddedServer;
  readonly #targets: EmbeddedTargets;
  readonly #folder: string;
  readonly #tell: (event: EmbeddedEvent) => void;
  readonly #stopping = new AbortController();
  #keeper: Keeper | null = null;
  #recovery: Promise<void> = Promise.resolve();

  constructor(server: EmbeddedServer, targets: EmbeddedTargets, folder: string, tell: (event: EmbeddedEvent) => void) {
    this.#server = server;
    this.#targets = targets;
    this.#folder = folder;
    this.#tell = tell;
  }

  get ready(): boolean {
    return this.#keeper !== null;
  }

  async watch(): Promise<void> {
    this.#keeper = await connectKeeper(this.#targets.owner, () => {
      this.#keeper = null;
      this.#recovery = this.#recover();
    });
    if (this.#keeper === null) {
      throw new CodedFailure(embeddedErrors.embedded_database_busy({ folder: this.#folder }));
    }
  }

  async #recover(): Promise<void> {
    this.#tell({ kind: 'lost' });
    for (let pause = 100; !this.#stopping.signal.aborted; pause = Math.min(pause * 2, 30_000)) {
      try {
        await this.#server.bringUp();
        await this.watch();
        this.#tell({ kind: 'back' });
        return;
      } catch (error) {
        this.#tell({ kind: 'retry', error });
        await sleep(pause, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#recovery;
    await this.#keeper?.close();
    this.#keeper = null;
    await this.#server.shutDown();
  }
}
