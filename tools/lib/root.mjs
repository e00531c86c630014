import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. Every tool starts from here, whatever folder it is called from. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Whether a file is the program that was started, rather than a module that another one imports.
 * @param {string} moduleUrl `import.meta.url` of the asking file
 */
export function isProgram(moduleUrl) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(moduleUrl);
}
