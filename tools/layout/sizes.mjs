import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, isFixture, isTestCode } from './finding.mjs';

const worthSplitting = 300;
const tooLong = 450;

/**
 * One idea a file. Migrations are exempt: a frozen file is not split afterwards. Test support and style sheets are only
 * pointed at: long lists of cases and rules hide nothing.
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
      const grave = lines > tooLong && !isTestCode(path) && !path.endsWith('.css');
      return [grave ? finding : { ...finding, severity: /** @type {const} */ ('warning') }];
    });
}
