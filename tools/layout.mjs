/*
 * Checks where things lie, how they are called, how long they are, what their literals may say, and that
 * packages are pure.
 *
 *   node tools/layout.mjs
 */
import { checkLiterals } from './layout/literals.mjs';
import { checkNames, checkTestsBeside } from './layout/names.mjs';
import { checkPlaces } from './layout/places.mjs';
import { checkPurity } from './layout/purity.mjs';
import { checkSizes } from './layout/sizes.mjs';
import { listFiles } from './lib/files.mjs';
import { isProgram, root } from './lib/root.mjs';

/**
 * @param {string} [at] the folder of the clone
 * @returns {import('./layout/finding.mjs').Finding[]}
 */
export function checkLayout(at = root) {
  const files = listFiles(at);
  return [
    ...checkPlaces(files),
    ...checkNames(files),
    ...checkTestsBeside(at, files),
    ...checkSizes(at, files),
    ...checkLiterals(at, files),
    ...checkPurity(at, files),
  ];
}

/** @param {import('./layout/finding.mjs').Finding} finding */
export function tell({ severity, path, line, text }) {
  return `${severity}: ${path}${line === undefined ? '' : `:${line}`} ${text}`;
}

if (isProgram(import.meta.url)) {
  const findings = checkLayout();
  for (const finding of findings) console.log(tell(finding));
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}
