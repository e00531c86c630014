import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { EmbeddedTargets } from '../index.ts';

/** What the process tells, one line of JSON each. */
export interface Report {
  readonly ready?: true;
  readonly targets?: EmbeddedTargets;
  readonly account?: { readonly name: string; readonly trialOnly: boolean } | null;
  readonly found?: { readonly rows: number; readonly last: number };
  readonly committed?: number;
  readonly refused?: string;
}

/** Bundles the small product into one file of the folder and returns its path. */
export async function buildProduct(folder: string): Promise<string> {
  const entry = fileURLToPath(new URL('./product-process.ts', import.meta.url));
  const outfile = join(folder, 'product.cjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['pg-native'],
    // The bundle lies in a temporary folder, but must find the database's package as the product does.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) },
    logLevel: 'error',
  });
  return outfile;
}

/** Node where every account can run it: the one in use may lie under a home folder that is closed to others. */
function nodeForAll(folder: string): string {
  const node = join(folder, 'node');
  copyFileSync(process.execPath, node);
  chmodSync(node, 0o755);
  return node;
}

/** A running product of its own process. */
export class ProductProcess {
  readonly child: ChildProcess;
  readonly reports: Report[] = [];
  readonly #ended: Promise<unknown>;

  /** `as` runs it as another account: its user and group numbers. */
  constructor(
    program: string,
    dataFolder: string,
    options: { write?: boolean; as?: { uid: number; gid: number } } = {},
  ) {
    const words = [program, dataFolder, ...(options.write === true ? ['--write'] : [])];
    const node = options.as === undefined ? process.execPath : nodeForAll(dirname(program));
    this.child = spawn(node, words, { stdio: ['ignore', 'pipe', 'inherit'], ...options.as });
    this.#ended = once(this.child, 'exit');
    // stdout is a pipe, as asked for above.
    const { stdout } = this.child;
    if (stdout === null) throw new Error('no pipe to the product');
    createInterface(stdout).on('line', (line) => this.reports.push(JSON.parse(line)));
  }

  /** Waits for a report that has the field, or for the end of the process, which is an error here. */
  async hear(field: keyof Report): Promise<Report> {
    for (;;) {
      const found = this.reports.find((report) => report[field] !== undefined);
      if (found !== undefined) return found;
      if (this.child.exitCode !== null) throw new Error(`the product ended: ${JSON.stringify(this.reports)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** The highest number that was told as committed. */
  get committed(): number {
    return Math.max(0, ...this.reports.map((report) => report.committed ?? 0));
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.#ended;
  }
}
