/*
 * Checks for words that must not be in a finished product: places of one machine, unfinished business, and ways to switch a
 * check off.
 *
 *   node tools/words.mjs
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './lib/files.mjs';
import { isProgram, root } from './lib/root.mjs';

/** @type {readonly { pattern: RegExp, in?: RegExp, instead: string }[]} */
const unwanted = [
  { pattern: /(?<![\w.-])\/work\//, instead: 'a path of one machine; start from the root of the clone' },
  { pattern: /\.\.\/shared\b/, instead: 'leads out of the clone; keep what the product needs inside it' },
  { pattern: /(?<!\w)\.library\b/, instead: 'a folder of one machine; keep what the product needs inside the clone' },
  { pattern: /registry\.(?:npmjs|npmmirror|yarnpkg)\b/, instead: 'a registry; npm is told its registry by its user' },
  { pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/, instead: 'unfinished; finish it or say in the guide what is not there' },
  { pattern: /\b(?:it|test|describe)\.(?:only|skip|todo)\b/, instead: 'a test switched off; run it or remove it' },
  { pattern: /\bas any\b(?! \w)|: any(?=[[\]();=>]|$)/, in: /\.tsx?$/, instead: 'a hole in the types; name the type' },
  { pattern: /@ts-(?:ignore|nocheck)\b/, instead: 'a check switched off; correct the type' },
];

const text = /(?:^|\/)(?:run|LICENSE|\.[a-z]+|.*\.(?:css|html|json|m?js|md|sql|svg|tsx?|txt|ya?ml))$/;
const notOurWords = new Set(['package-lock.json', 'LICENSE', 'tools/words.mjs', 'tools/words.test.ts']);

/**
 * @param {string} [at] the folder of the clone
 * @returns {string[]} one line a finding
 */
export function findUnwantedWords(at = root) {
  return listFiles(at)
    .filter((path) => text.test(path) && !notOurWords.has(path))
    .flatMap((path) => {
      const wanted = unwanted.filter((rule) => rule.in?.test(path) ?? true);
      const lines = readFileSync(join(at, path), 'utf8').split('\n');
      return lines.flatMap((line, index) =>
        wanted.flatMap(({ pattern, instead }) => {
          const word = pattern.exec(line)?.[0];
          return word === undefined ? [] : [`${path}:${index + 1} “${word}”: ${instead}`];
        }),
      );
    });
}

if (isProgram(import.meta.url)) {
  const findings = findUnwantedWords();
  for (const finding of findings) console.log(finding);
  if (findings.length > 0) process.exitCode = 1;
}
