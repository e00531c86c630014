import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './installed.mjs';
import { root } from './root.mjs';
import { allFresh } from './targets.mjs';

/**
 * Installs and builds what is stale. The build runs in a process of its own, so that the product which starts next does
 * not carry the compilers in its memory; its messages go to standard error, which leaves standard output to --json.
 * @param {readonly import('./targets.mjs').Target[]} targets
 */
export function makeReady(targets) {
  ensureInstalled();
  if (allFresh(root, targets)) return;
  const args = [join(root, 'tools/build.mjs'), ...targets.map(({ name }) => name)];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The product could not be built; the messages above say why.');
}

/**
 * Runs a built file in this very process: signals and exit codes are then its own, with nothing to hand on.
 * @param {string} path relative to the root
 */
export async function runBuilt(path) {
  process.setSourceMapsEnabled(true);
  const file = join(root, path);
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
}
