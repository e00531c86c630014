/*
 * npm run check: types, lint and format, boundaries, layout, words. One line a check; what failed shows its details.
 */
import { join } from 'node:path';
import { ensureInstalled } from './lib/installed.mjs';
import { isProgram, root } from './lib/root.mjs';
import { runCommand } from './lib/run.mjs';

// The native compiler: the same language as `typescript`, which stays installed for the tools that need its old API.
const tsc = 'node_modules/typescript-native/bin/tsc';

/** @type {readonly { name: string, args: readonly string[] }[]} */
const checks = [
  { name: 'types of packages and server', args: [tsc, '-p', 'tsconfig.json'] },
  { name: 'types of the web', args: [tsc, '-p', 'apps/web/tsconfig.json'] },
  // Again without Node's types and without tests: what runs in a browser must not lean on them.
  { name: 'types of the web in a browser', args: [tsc, '-p', 'apps/web/tsconfig.product.json'] },
  { name: 'types of the tools', args: [tsc, '-p', 'tools/tsconfig.json'] },
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'boundaries', args: ['tools/boundaries.mjs'] },
  { name: 'layout', args: ['tools/layout.mjs'] },
  { name: 'words', args: ['tools/words.mjs'] },
];

/** @returns {Promise<{ failed: readonly string[] }>} the names of those that failed */
export async function runChecks() {
  const failed = [];
  for (const { name, args } of checks) {
    const started = performance.now();
    const [program = '', ...rest] = args;
    const { code, output, interrupted } = await runCommand(process.execPath, [join(root, program), ...rest], {
      cwd: root,
      capture: true,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    // Warnings of a check that passed are worth reading too.
    if (output.trim() !== '' && (code !== 0 || output.includes('warning'))) console.log(indent(output));
    if (code !== 0) failed.push(name);
    if (interrupted) process.exit(130);
  }
  return { failed };
}

/** @param {string} text */
function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '       ');
}

if (isProgram(import.meta.url)) {
  ensureInstalled();
  const { failed } = await runChecks();
  if (failed.length > 0) process.exitCode = 1;
}
