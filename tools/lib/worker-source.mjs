import { join } from 'node:path';
import { buildBundle, sourceBundle } from './bundle.mjs';
import { fingerprint, isFresh, writeStamp } from './freshness.mjs';
import { isProgram, root } from './root.mjs';
import { findWorkers } from './workers.mjs';

/**
 * Bundles one worker of the server straight from its TypeScript, unless the last bundle is still good: a worker thread
 * cannot read TypeScript, and a test should not need a built product.
 * @param {string} name X of `X.worker.ts`
 * @param {string} [at] the folder of the clone
 * @returns {Promise<string>} the path of the JavaScript file
 */
export async function buildWorker(name, at = root) {
  const source = findWorkers(at).get(name);
  if (source === undefined) throw new Error(`There is no ${name}.worker.ts under apps/server/src.`);
  const outfile = join(at, 'node_modules/.cache/guatu-workers', `${name}.worker.mjs`);
  const print = `${source} ${fingerprint(at, ['apps/server/src', 'packages', 'tools/lib'])}`;
  if (!isFresh(`${outfile}.stamp`, print, [outfile])) {
    await buildBundle(sourceBundle(join(at, source), outfile));
    writeStamp(`${outfile}.stamp`, print);
  }
  return outfile;
}

if (isProgram(import.meta.url)) {
  const name = process.argv[2];
  if (name === undefined) throw new Error('Usage: node tools/lib/worker-source.mjs <name>');
  process.stdout.write(await buildWorker(name));
}
