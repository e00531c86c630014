/*
 * Runs one TypeScript file: bundles it to node_modules/.cache/guatu-run and hands it to Node.
 *
 *   node tools/run-ts.mjs [--node-flag …] <file.ts> [arguments]
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildBundle, sourceBundle } from './lib/bundle.mjs';
import { isProgram, root } from './lib/root.mjs';
import { runCommand } from './lib/run.mjs';

/**
 * @param {string} file
 * @param {{ args?: readonly string[], nodeFlags?: readonly string[] }} [options]
 * @returns {Promise<number>} the exit code
 */
export async function runTypeScript(file, { args = [], nodeFlags = [] } = {}) {
  const path = resolve(file);
  const place = createHash('sha256').update(path).digest('hex').slice(0, 8);
  // Two runs of one file at the same time must not read each other's half-made changes, hence the process id.
  const name = `${basename(path, '.ts')}-${place}-${process.pid}.mjs`;
  const outfile = join(root, 'node_modules/.cache/guatu-run', name);
  const written = await buildBundle(sourceBundle(path, outfile));
  try {
    const { code } = await runCommand(process.execPath, ['--enable-source-maps', ...nodeFlags, outfile, ...args]);
    return code;
  } finally {
    for (const made of written) rmSync(made, { force: true });
  }
}

if (isProgram(import.meta.url)) {
  const given = process.argv.slice(2);
  const at = given.findIndex((arg) => !arg.startsWith('--'));
  const file = given[at];
  if (file === undefined) {
    console.error('Usage: node tools/run-ts.mjs [--node-flag …] <file.ts> [arguments]');
    process.exitCode = 1;
  } else {
    try {
      process.exitCode = await runTypeScript(file, { args: given.slice(at + 1), nodeFlags: given.slice(0, at) });
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}
