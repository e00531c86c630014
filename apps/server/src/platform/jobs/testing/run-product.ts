import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ProductSettings } from './product-process.ts';

const runTs = fileURLToPath(new URL('../../../../../../tools/run-ts.mjs', import.meta.url));
const program = fileURLToPath(new URL('./product-process.ts', import.meta.url));

/** A product that takes jobs in a process of its own. */
export interface ProductProcess {
  /** Ends it on the spot, as a power cut would. */
  kill(): Promise<void>;
}

/** Starts the product and waits until it takes jobs. */
export async function runProduct(settings: ProductSettings): Promise<ProductProcess> {
  const wrapper = spawn(process.execPath, [runTs, program, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = await firstReport(wrapper);
  return {
    async kill() {
      const ended = once(wrapper, 'exit');
      process.kill(pid, 'SIGKILL');
      await ended;
    },
  };
}

async function firstReport({ stdout }: ChildProcess): Promise<number> {
  // A pipe, as asked for above.
  if (stdout === null) throw new Error('no pipe to the product');
  for await (const line of createInterface(stdout)) return JSON.parse(line).pid;
  throw new Error('the product ended before it took jobs');
}
