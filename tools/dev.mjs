/*
 * npm run dev: the server rebuilt and restarted on every change, and the web by Vite with hot reload. Arguments go to the
 * server; --port also tells Vite where to send /api. A new *.worker.ts is picked up by starting again.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './lib/installed.mjs';
import { root } from './lib/root.mjs';

const defaultPort = '8080';

ensureInstalled();
const [esbuild, vite, { productBundle, writeOutputs }, { serverEntryPoints }] = await Promise.all([
  import('esbuild'),
  import('vite'),
  import('./lib/bundle.mjs'),
  import('./build.mjs'),
]);

const args = process.argv.slice(2);
const portAt = args.indexOf('--port');
const port = (portAt >= 0 ? args[portAt + 1] : undefined) ?? defaultPort;

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

/** Waits for the old server to end: it owns the port and the database folder. */
async function stopServer() {
  const old = running;
  running = undefined;
  if (old === undefined || old.exitCode !== null || old.signalCode !== null) return;
  const ended = new Promise((done) => old.once('exit', done));
  old.kill('SIGTERM');
  await ended;
}

async function restartServer() {
  await stopServer();
  const main = join(root, 'apps/server/dist/main.js');
  running = spawn(process.execPath, ['--enable-source-maps', main, ...args], { cwd: root, stdio: 'inherit' });
}

const options = productBundle(serverEntryPoints(root), join(root, 'apps/server/dist'));
const watching = await esbuild.context({
  ...options,
  logLevel: 'warning',
  plugins: [
    ...(options.plugins ?? []),
    {
      name: 'restart',
      setup(build) {
        build.onEnd(async (result) => {
          if (result.errors.length > 0) return;
          writeOutputs(result.outputFiles ?? []);
          await restartServer();
        });
      },
    },
  ],
});
await watching.watch();

const web = await vite.createServer({
  root: join(root, 'apps/web'),
  server: { proxy: { '/api': `http://127.0.0.1:${port}` } },
});
await web.listen();
web.printUrls();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, async () => {
    await Promise.all([web.close(), watching.dispose(), stopServer()]);
    process.exit(0);
  });
}
