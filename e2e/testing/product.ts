import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built product, started as a user starts it. */
export interface RunningProduct {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));

/** Starts the product on a data folder of its own, empty or a copy of another, which goes when it stops. */
export async function startProduct(port: number, copyOf?: string): Promise<RunningProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-e2e-'));
  // Node's own copying drops the owner, and a database belongs to the account it runs under.
  if (copyOf !== undefined) execFileSync('cp', ['-a', `${copyOf}/.`, folder]);
  const product = await startProductOn(folder, port);
  return {
    ...product,
    async stop() {
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the product on a data folder; with an empty one it makes the demo region first. */
export async function startProductOn(folder: string, port: number): Promise<RunningProduct> {
  const child = spawn(process.execPath, [main, '--port', String(port)], {
    env: { ...process.env, GUATU_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await readyAddress(child);
  return {
    address,
    // A process that answered has one.
    pid: child.pid as number,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The address stands at the end of the line that says the product is ready. */
function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /(http:\/\/127\.0\.0\.1:\d+)\s*$/m.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}:\n${output}`)));
  });
}
