/*
 * Builds what is stale: the server (esbuild → apps/server/dist) and the web (Vite → apps/web/dist).
 *
 *   node tools/build.mjs [server] [web] [--force]
 *
 * Workers: `X.worker.ts` anywhere under apps/server/src becomes apps/server/dist/X.worker.js; names are unique. Code never
 * spells that path but asks `workerUrl('X')` of apps/server/src/platform/jobs/worker-url.ts, which also works from source.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundle, productBundle } from './lib/bundle.mjs';
import { writeStamp } from './lib/freshness.mjs';
import { isProgram, root } from './lib/root.mjs';
import * as targets from './lib/targets.mjs';
import { findWorkers } from './lib/workers.mjs';

const weekInMs = 7 * 24 * 60 * 60 * 1000;

/**
 * @param {readonly import('./lib/targets.mjs').Target[]} wanted
 * @param {{ at?: string, force?: boolean }} [options]
 * @returns {Promise<string[]>} the names of what was built
 */
export async function build(wanted, { at = root, force = false } = {}) {
  const built = [];
  for (const target of wanted) {
    const missing = target.entries.filter((entry) => !existsSync(join(at, entry)));
    if (missing.length > 0) throw new Error(`The ${target.name} cannot be built: ${missing.join(', ')} is missing.`);
    const { fresh, print } = targets.judge(at, target);
    if (fresh && !force) continue;
    const started = performance.now();
    await (target === targets.server ? buildServer(at) : buildWeb(at));
    writeStamp(join(at, target.stamp), print);
    console.error(`Built the ${target.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    built.push(target.name);
  }
  return built;
}

/**
 * The sources of every file that the server runs on its own.
 * @param {string} at
 */
export function serverEntryPoints(at) {
  return [...targets.server.entries, ...findWorkers(at).values()].map((path) => join(at, path));
}

/** @param {string} at */
async function buildServer(at) {
  const outdir = join(at, 'apps/server/dist');
  const written = await buildBundle(productBundle(serverEntryPoints(at), outdir));
  removeLeftovers(outdir, new Set(written));
}

/**
 * Files of earlier builds stay for a week, because a product that is still running may yet load one of its chunks.
 * @param {string} outdir
 * @param {ReadonlySet<string>} current
 */
function removeLeftovers(outdir, current) {
  for (const name of readdirSync(outdir)) {
    const path = join(outdir, name);
    if (!current.has(path) && Date.now() - statSync(path).mtimeMs > weekInMs) rmSync(path, { recursive: true });
  }
}

/** @param {string} at */
async function buildWeb(at) {
  const vite = await import('vite');
  const outDir = join(at, 'apps/web/dist');
  const draft = join(at, `apps/web/.cache/dist-${process.pid}`);
  try {
    await vite.build({ root: join(at, 'apps/web'), logLevel: 'warn', build: { outDir: draft, emptyOutDir: true } });
    // Swapped in at the end: a running server keeps answering from a whole build.
    rmSync(outDir, { recursive: true, force: true });
    renameSync(draft, outDir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

if (isProgram(import.meta.url)) {
  const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const wanted = [targets.server, targets.web].filter(({ name }) => names.length === 0 || names.includes(name));
  try {
    await build(wanted, { force: process.argv.includes('--force') });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
