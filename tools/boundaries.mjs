/*
 * Checks the dependency rule (.dependency-cruiser.mjs). Fails also when it has not seen every source file: a checker that
 * sees nothing finds nothing wrong.
 *
 *   node tools/boundaries.mjs
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './lib/files.mjs';
import { isProgram, root } from './lib/root.mjs';
import { runCommand } from './lib/run.mjs';

const folders = ['packages', 'apps/server/src', 'apps/web/src', 'bench', 'demo', 'e2e'];

// Far fewer than the product has; below this the checker, not the product, must be wrong.
const fewestModules = 12;

/**
 * @param {string} [at] the folder of the clone
 * @returns {Promise<string[]>} a line a breach, the last of each rule with what to do instead; none when all is well
 */
export async function findBreaches(at = root) {
  const seen = folders.filter((folder) => existsSync(join(at, folder)));
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', '--no-cache', ...seen];
  const { output } = await runCommand(process.execPath, args, { cwd: at, capture: true });
  const result = parseResult(output);
  const told = result.summary.violations.map(tell);
  for (const { name, comment } of result.summary.ruleSetUsed?.forbidden ?? []) {
    const last = told.findLastIndex((line) => line.startsWith(`${name}: `));
    if (last >= 0) told[last] += `\n    ${comment}`;
  }
  return [...told, ...unseen(at, seen, result.modules)];
}

/**
 * @param {string} output
 * @returns {import('dependency-cruiser').ICruiseResult}
 */
function parseResult(output) {
  try {
    return JSON.parse(output);
  } catch (error) {
    throw new Error(`dependency-cruiser did not finish:\n${output}`, { cause: error });
  }
}

/** @param {import('dependency-cruiser').IViolation} violation */
function tell({ rule, from, to, cycle }) {
  const path = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ');
  return `${rule.name}: ${from} → ${path}`;
}

/**
 * @param {string} at
 * @param {readonly string[]} searched
 * @param {readonly import('dependency-cruiser').IModule[]} modules
 */
function unseen(at, searched, modules) {
  const known = new Set(modules.map(({ source }) => source));
  const sources = searched.flatMap((folder) => listFiles(at, folder)).filter((path) => /(?<!\.d)\.tsx?$/.test(path));
  const missed = sources
    .filter((path) => !known.has(path))
    .map((path) => `not-seen: ${path} was not read by the checker`);
  if (sources.length < fewestModules) missed.push(`not-seen: only ${sources.length} source files under ${at}`);
  return missed;
}

if (isProgram(import.meta.url)) {
  const breaches = await findBreaches();
  for (const breach of breaches) console.log(breach);
  if (breaches.length > 0) process.exitCode = 1;
}
