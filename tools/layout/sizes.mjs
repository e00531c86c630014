import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, isFixture } from './finding.mjs';

const worthSplitting = 300;
const tooLong = 450;

/**
 * One idea a file. Migrations are exempt: a frozen file is not split afterwards.
 * @param {string} root
 * @param {readonly string[]} files
 */
export function checkSizes(root, files) {
  return files
    .filter((path) => /\.(?:tsx?|mjs|css)$/.test(path) && !isFixture(path))
    .flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n').length - 1;
      if (lines <= worthSplitting) return [];
      const finding = error(path, `has ${lines} lines; make it a folder of that name, one idea a file`);
      return [lines > tooLong ? finding : { ...finding, severity: /** @type {const} */ ('warning') }];
    });
}
