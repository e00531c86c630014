import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const neverOurs = new Set(['node_modules', '.git', 'dist', '.cache', 'coverage', 'results']);

/**
 * Every file of the clone that people wrote, sorted, as paths relative to the root with forward slashes.
 * @param {string} root
 * @param {string} [folder]
 * @returns {string[]}
 */
export function listFiles(root, folder = '') {
  const files = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (neverOurs.has(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) files.push(...listFiles(root, path));
    else files.push(path);
  }
  return files.sort();
}
