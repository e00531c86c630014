import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Put in front of every built file by the build; not there when the code runs from its TypeScript source. */
declare const GUATU_BUNDLE_URL: string | undefined;

const known = new Map<string, URL>();

/**
 * Where the worker thread of `<name>.worker.ts` can be started from: `new Worker(workerUrl('hash-password'))`.
 *
 * In the built product it is the file beside the running one. From source (tests, benches) the worker is bundled on the
 * first call, because a thread cannot read TypeScript; that takes about 0.2 s once and nothing while the sources stay.
 *
 * @throws Error when no such worker exists
 */
export function workerUrl(name: string): URL {
  const found = known.get(name) ?? locate(name);
  known.set(name, found);
  return found;
}

function locate(name: string): URL {
  if (typeof GUATU_BUNDLE_URL === 'string') {
    const built = new URL(`./${name}.worker.js`, GUATU_BUNDLE_URL);
    if (!existsSync(built)) throw new Error(`The build holds no worker called ${name}.`);
    return built;
  }
  return pathToFileURL(bundleFromSource(name));
}

/** A process of its own keeps the compiler out of the product, and makes an answer without `await` possible. */
function bundleFromSource(name: string): string {
  const tool = fileURLToPath(new URL('../../../../../tools/lib/worker-source.mjs', import.meta.url));
  return execFileSync(process.execPath, [tool, name], { encoding: 'utf8', stdio: 'pipe' });
}
