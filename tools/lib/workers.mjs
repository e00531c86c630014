import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { listFiles } from './files.mjs';

/**
 * The worker threads of the server: every `X.worker.ts` under apps/server/src, by the name X that `workerUrl('X')` asks for.
 * @param {string} root
 * @returns {Map<string, string>} name → path relative to the root
 */
export function findWorkers(root) {
  const workers = new Map();
  if (!existsSync(`${root}/apps/server/src`)) return workers;
  for (const path of listFiles(root, 'apps/server/src')) {
    if (!path.endsWith('.worker.ts')) continue;
    const name = basename(path, '.worker.ts');
    const other = workers.get(name);
    // All workers land in one folder, so a second file of the same name would silently replace the first.
    if (other !== undefined)
      throw new Error(`Two workers are called ${name}: ${other} and ${path}. Rename one of them.`);
    workers.set(name, path);
  }
  return workers;
}
