/*
 * npm run bench [-- name …]: runs bench/*.bench.ts one after another, or only those named, and shows what they print.
 * Nothing here judges a time: figures are for people to compare, not for tests to fail on.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/installed.mjs';
import { root } from './lib/root.mjs';

ensureInstalled();
const { runTypeScript } = await import('./run-ts.mjs');

const all = readdirSync(join(root, 'bench')).filter((file) => file.endsWith('.bench.ts'));
const names = all.map((file) => file.slice(0, -'.bench.ts'.length)).sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${names.join(', ') || 'none yet'}.`);
  process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : names) {
  console.log(`\n── ${name}`);
  const code = await runTypeScript(join(root, 'bench', `${name}.bench.ts`), { nodeFlags: ['--expose-gc'] });
  if (code !== 0) process.exitCode = code;
}
