import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Written by tools or by hand beside the sources, never part of what a build is made of.
const notInputs = /^(node_modules|dist|\.cache|coverage)$|\.test\.[a-z]+$/;

/**
 * A short text that changes when any input changes. It looks at names, sizes and times, not at contents: the answer for
 * the whole tree takes milliseconds, which is what makes the second start quick.
 * @param {string} root
 * @param {readonly string[]} inputs files and folders, relative to the root; those that do not exist count as empty
 */
export function fingerprint(root, inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) addPath(hash, join(root, input), input);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 * @param {string} name
 */
function addPath(hash, path, name) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    hash.update(`${name}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const child of readdirSync(path).sort()) {
    if (!notInputs.test(child)) addPath(hash, join(path, child), `${name}/${child}`);
  }
}

/**
 * @param {string} stampFile
 * @param {string} print from {@link fingerprint}
 * @param {readonly string[]} outputs files that must still be there
 */
export function isFresh(stampFile, print, outputs) {
  return (
    existsSync(stampFile) && readFileSync(stampFile, 'utf8') === print && outputs.every((path) => existsSync(path))
  );
}

/**
 * Remembers what a build was made of. Written last, so that a build that was cut short counts as stale.
 * @param {string} stampFile
 * @param {string} print
 */
export function writeStamp(stampFile, print) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, print);
}
