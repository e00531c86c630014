import { join } from 'node:path';
import { fingerprint, isFresh } from './freshness.mjs';

/*
 * The two things that are built, and how to tell whether the last build is still good. Kept apart from building itself,
 * because a start with nothing to build must not load esbuild or Vite.
 */

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {readonly string[]} inputs what a build is made of
 * @property {readonly string[]} entries sources that must exist before a build makes sense
 * @property {readonly string[]} outputs
 * @property {string} stamp
 */

const shared = ['packages', 'package-lock.json', 'tools/build.mjs', 'tools/lib'];

/** @type {Target} */
export const server = {
  name: 'server',
  // The catalogue counts, because a source file may import one of its data files.
  inputs: ['apps/server/src', 'apps/server/package.json', 'catalog', 'demo/src', ...shared],
  entries: ['apps/server/src/main.ts', 'apps/server/src/cli.ts'],
  outputs: ['apps/server/dist/main.js', 'apps/server/dist/cli.js'],
  stamp: 'apps/server/dist/.stamp',
};

/** @type {Target} */
export const web = {
  name: 'web',
  inputs: ['apps/web', ...shared],
  entries: ['apps/web/index.html'],
  outputs: ['apps/web/dist/index.html'],
  stamp: 'apps/web/dist/.stamp',
};

/**
 * @param {string} root
 * @param {Target} target
 * @returns {{ fresh: boolean, print: string }} the print is what a build would be stamped with
 */
export function judge(root, target) {
  const print = fingerprint(root, target.inputs);
  const outputs = target.outputs.map((path) => join(root, path));
  return { fresh: isFresh(join(root, target.stamp), print, outputs), print };
}

/**
 * @param {string} root
 * @param {readonly Target[]} targets
 */
export function allFresh(root, targets) {
  return targets.every((target) => judge(root, target).fresh);
}
