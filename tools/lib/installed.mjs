import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh, writeStamp } from './freshness.mjs';
import { root } from './root.mjs';

/**
 * Installs the packages when they are missing or older than the lock file. `npm ci` and `npm install` by hand are seen,
 * so nothing is installed twice. Everything this file imports comes with Node.
 * @param {string} [at] the folder of the clone
 * @param {(at: string) => void} [install]
 * @returns {boolean} whether an install was needed
 */
export function ensureInstalled(at = root, install = npmInstall) {
  const lock = join(at, 'package-lock.json');
  const print = existsSync(lock) ? createHash('sha256').update(readFileSync(lock)).digest('hex') : 'no lock file';
  const stamp = join(at, 'node_modules/.cache/guatu/installed');
  if (isFresh(stamp, print, [])) return false;
  const needed = !installedByHand(at, lock);
  if (needed) install(at);
  writeStamp(stamp, print);
  return needed;
}

/**
 * npm writes this hidden file at the end of every complete install; an install that was cut short leaves none.
 * @param {string} at
 * @param {string} lock
 */
function installedByHand(at, lock) {
  const made = statSync(join(at, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  const wanted = statSync(lock, { throwIfNoEntry: false });
  return made !== undefined && (wanted === undefined || made.mtimeMs >= wanted.mtimeMs);
}

/** @param {string} at */
function npmInstall(at) {
  console.error('Installing packages (npm install) …');
  // The build needs the development packages even where NODE_ENV=production is set for the whole machine.
  const args = ['install', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const command = npm?.endsWith('.js') ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(command, npm?.endsWith('.js') ? [npm, ...args] : args, {
    cwd: at,
    // Standard output belongs to the program that asked, which may be printing --json.
    stdio: ['ignore', 2, 2],
    shell: command === 'npm.cmd',
  });
  if (result.error !== undefined || result.status !== 0) {
    const why = result.error?.message ?? `npm ended with code ${result.status ?? result.signal}`;
    throw new Error(`The packages could not be installed: ${why}. Run "npm install" in ${at} and read its messages.`);
  }
}
