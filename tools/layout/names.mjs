import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { error, isFixture, isTest } from './finding.mjs';

const codeFolders = /^(?:apps|bench|e2e|packages|tools)\//;
const kebab = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/**
 * Names in kebab case where code lives; files that the world writes in capitals (README.md) are let be.
 * @param {readonly string[]} files
 */
export function checkNames(files) {
  return files
    .filter((path) => codeFolders.test(path) && !isFixture(path))
    .filter((path) => !path.split('/').every((part) => kebab.test(part) || /^[A-Z]+(?:\.md)?$/.test(part)))
    .map((path) => error(path, 'is not in kebab case (lower case, words joined by hyphens)'));
}

/**
 * A test lies beside what it tests. Either it carries the name: `x.test.ts` or `x.aspect.test.ts` beside `x.ts` or the
 * folder `x/`; or it tells one story of several files, and then imports some of its own folder (`./…`). End-to-end tests
 * and tests of the demo data stand alone.
 * @param {string} root
 * @param {readonly string[]} files
 */
export function checkTestsBeside(root, files) {
  const stems = new Set(files.filter((path) => !isTest(path)).flatMap(stemAndFolders));
  return files
    .filter((path) => isTest(path) && !/^(?:e2e|demo)\//.test(path) && !stems.has(stem(path)))
    .filter((path) => !/\bfrom '\.\//.test(readFileSync(join(root, path), 'utf8')))
    .map((path) =>
      error(path, 'has no file of its name beside it and imports none of its folder; move it to what it tests'),
    );
}

/** @param {string} path */
function stem(path) {
  const name = path.lastIndexOf('/') + 1;
  return path.slice(0, name) + path.slice(name).replace(/(?<=.)\..*$/, '');
}

/** @param {string} path */
function stemAndFolders(path) {
  const parts = path.split('/');
  return [stem(path), ...parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join('/'))];
}
