import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Acknowledged, Settings } from './product-process.ts';

/** Bundles the small product into one file of the folder and answers its path. */
export async function bundleProduct(folder: string): Promise<string> {
  const entry = fileURLToPath(new URL('./product-process.ts', import.meta.url));
  const outfile = join(folder, 'product.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    // What it finds by its own place (catalogue, database) lies around the source, not around the bundle.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) },
    // Packages in the older format ask for their parts by `require`.
    banner: { js: "import { createRequire as __from } from 'node:module'; const require = __from('/');" },
    logLevel: 'error',
  });
  return outfile;
}

/** A running product that is going to be killed. */
export class Victim {
  readonly #child: ChildProcess;
  readonly #settings: Settings;
  readonly #ended: Promise<unknown>;
  #lastWords = '';

  constructor(program: string, settings: Settings) {
    this.#settings = settings;
    this.#child = spawn(process.execPath, [program, JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#ended = once(this.#child, 'exit');
    this.#child.stderr?.on('data', (text) => {
      this.#lastWords += text;
    });
  }

  /** Waits until it has acknowledged something more than what the journal has now. */
  async works(): Promise<void> {
    if (!(await this.worksOrEnds())) throw new Error(`the product ended by itself: ${this.#lastWords}`);
  }

  /** As `works`, for a product that lost its database; false when it ended over that. */
  async worksOrEnds(): Promise<boolean> {
    const before = readJournal(this.#settings.journal).length;
    while (readJournal(this.#settings.journal).length === before) {
      if (this.#child.exitCode !== null) return false;
      await sleep(10);
    }
    return true;
  }

  /** Ends the product, its database, or both, on the spot, as a power cut would. */
  async kill(what: 'product' | 'database' | 'both'): Promise<void> {
    if (what !== 'product') process.kill(postmasterOf(this.#settings.dataFolder), 'SIGKILL');
    if (what === 'database') return;
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

function postmasterOf(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** What was acknowledged so far. A line that the kill cut short was never told to anybody. */
export function readJournal(journal: string): readonly Acknowledged[] {
  if (!existsSync(journal)) return [];
  const lines = readFileSync(journal, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}
