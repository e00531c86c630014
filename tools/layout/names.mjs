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
 * A test lies beside what it tests and carries its name: `x.test.ts` or `x.aspect.test.ts` beside `x.ts`, the folder `x/`,
 * or inside the folder x when it tests the folder as a whole. End-to-end tests and tests of the demo data stand alone.
 * @param {readonly string[]} files
 */
export function checkTestsBeside(files) {
  const stems = new Set(files.filter((path) => !isTest(path)).flatMap(stemAndFolders));
  return files
    .filter((path) => isTest(path) && !/^(?:e2e|demo)\//.test(path))
    .filter((path) => {
      const folder = path.slice(0, path.lastIndexOf('/'));
      const subject = stem(path);
      return !stems.has(subject) && subject.slice(folder.length) !== folder.slice(folder.lastIndexOf('/'));
    })
    .map((path) => error(path, 'has no file of its name beside it to test; name it after the file it tests'));
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
