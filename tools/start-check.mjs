/*
 * Starts the product as `npm start` does, on a free port and an empty data folder, waits for the first page, and stops it.
 * Ends with a line like the one of `npm test`.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './lib/root.mjs';
import { lastLine } from './lib/vitest.mjs';

// The first start builds, makes a database and loads the demo region, on two slow cores perhaps.
const patienceInMs = 300_000;
const patienceToStopInMs = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'guatu-start-'));
// As root the database runs under another account, which has to find its way through.
chmodSync(folder, 0o755);
const port = await freePort();
const started = performance.now();
const child = spawn(process.execPath, [join(root, 'tools/start.mjs'), '--port', String(port)], {
  cwd: root,
  env: { ...process.env, GUATU_DATA: join(folder, 'data') },
  stdio: ['ignore', 'inherit', 'inherit'],
});
/** @type {Promise<number | NodeJS.Signals | null>} */
const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));

const problem = await firstProblem();
rmSync(folder, { recursive: true, force: true });
console.log(problem ?? `The first page was there after ${seconds()} s, and the product stopped cleanly.`);
console.log(lastLine({ passed: problem === undefined ? 1 : 0, failed: problem === undefined ? 0 : 1, skipped: 0 }));
process.exitCode = problem === undefined ? 0 : 1;

/** @returns {Promise<string | undefined>} */
async function firstProblem() {
  const page = await Promise.race([firstPage(), ended.then((code) => `The product ended by itself with ${code}.`)]);
  if (!isRunning()) return page ?? 'The product ended before it was asked to.';
  child.kill('SIGTERM');
  const code = await Promise.race([ended, sleep(patienceToStopInMs, 'nothing', { ref: false })]);
  if (code === 'nothing') child.kill('SIGKILL');
  return page ?? (code === 0 ? undefined : `Asked to stop, the product ended with ${code} instead of 0.`);
}

/** @returns {Promise<string | undefined>} what is wrong with the first page */
async function firstPage() {
  while (isRunning() && performance.now() - started < patienceInMs) {
    const status = await fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.status,
      // Nobody listens yet; the loop asks again.
      () => undefined,
    );
    if (status !== undefined) return status === 200 ? undefined : `The first page answered ${status} instead of 200.`;
    await sleep(250);
  }
  return `No page after ${seconds()} s.`;
}

function isRunning() {
  return child.exitCode === null && child.signalCode === null;
}

function seconds() {
  return ((performance.now() - started) / 1000).toFixed(1);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
