import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNode } from './testing/run.ts';
import { packageJson, type TempClone, tempClone } from './testing/temp-clone.ts';

const workerUrlSource = readFileSync(
  new URL('../apps/server/src/platform/jobs/worker-url.ts', import.meta.url),
  'utf8',
);

/** A product of a few lines that uses everything the build promises: a package, a worker, a file beside the source. */
const product = {
  'packages/kernel/package.json': packageJson('@guatu/kernel'),
  'packages/kernel/src/index.ts': "export const word: string = 'kernel';\n",
  'apps/server/package.json': JSON.stringify({ name: '@guatu/server', type: 'module' }),
  'apps/server/src/platform/jobs/worker-url.ts': workerUrlSource,
  'apps/server/src/modules/sums/add.worker.ts':
    "import { parentPort, workerData } from 'node:worker_threads';\n" +
    "import { word } from '@guatu/kernel';\n" +
    'parentPort?.postMessage({ word, sum: (workerData as number) + 1 });\n',
  'apps/server/src/platform/db/note.sql': 'select 1',
  'apps/server/src/platform/db/note.ts':
    "import { readFileSync } from 'node:fs';\n" +
    "export const note = (): string => readFileSync(new URL('./note.sql', import.meta.url), 'utf8');\n",
  'apps/server/src/main.ts':
    "import { Worker } from 'node:worker_threads';\n" +
    "import { z } from 'zod';\n" +
    "import { note } from './platform/db/note.ts';\n" +
    "import { workerUrl } from './platform/jobs/worker-url.ts';\n" +
    "new Worker(workerUrl('add'), { workerData: 41 }).once('message', (answer) => {\n" +
    '  console.log(JSON.stringify({ answer, note: note(), args: process.argv.slice(2), zod: typeof z.string }));\n' +
    "  if (process.argv.includes('--wait')) setInterval(() => undefined, 1000);\n" +
    '  else process.exitCode = 7;\n' +
    '});\n' +
    "process.once('SIGTERM', () => process.exit(3));\n",
  'apps/server/src/cli.ts': 'console.log(JSON.stringify({ cli: process.argv.slice(2) }));\n',
  'apps/web/package.json': JSON.stringify({ name: '@guatu/web', type: 'module' }),
  'apps/web/index.html': '<!doctype html><script type="module" src="/main.ts"></script>',
  'apps/web/main.ts': "document.title = 'Guatu';\n",
};

describe('building and starting', () => {
  let clone: TempClone;
  beforeAll(() => {
    clone = tempClone(product);
    const launcher = readFileSync(new URL('../apps/server/bin/guatu.mjs', import.meta.url), 'utf8');
    clone.write('apps/server/bin/guatu.mjs', launcher);
  });
  afterAll(() => clone.dispose());

  const mtime = (path: string) => statSync(join(clone.root, path)).mtimeMs;

  test('the first start builds server and web, and hands arguments and exit code through', async () => {
    const { code, stdout, stderr } = await runNode(clone.root, ['tools/start.mjs', '--port', '0']);
    expect(JSON.parse(stdout)).toEqual({
      answer: { word: 'kernel', sum: 42 },
      note: 'select 1',
      args: ['--port', '0'],
      zod: 'function',
    });
    expect(code).toBe(7);
    expect(stderr).toMatch(/Built the server in .* s\nBuilt the web in .* s/);
  });

  test('the second start builds nothing', async () => {
    const before = [mtime('apps/server/dist/main.js'), mtime('apps/web/dist/index.html')];
    const { stderr } = await runNode(clone.root, ['tools/start.mjs']);
    expect(stderr).not.toContain('Built');
    expect([mtime('apps/server/dist/main.js'), mtime('apps/web/dist/index.html')]).toEqual(before);
  });

  test('a stop signal reaches the server and its exit code comes back', async () => {
    const { code } = await runNode(clone.root, ['tools/start.mjs', '--wait'], {
      whenPrinted: [{ text: '"answer"', act: (kill) => kill('SIGTERM') }],
    });
    expect(code).toBe(3);
  });

  test('a changed source is built again, and only the part that it belongs to', async () => {
    clone.write('apps/server/src/cli.ts', "console.log('changed');\n");
    const { stderr } = await runNode(clone.root, ['tools/build.mjs']);
    expect(stderr).toContain('Built the server');
    expect(stderr).not.toContain('Built the web');
  });

  test('the command line builds when stale, keeps standard output to itself, and takes its arguments', async () => {
    clone.write('apps/server/src/cli.ts', product['apps/server/src/cli.ts']);
    const { code, stdout, stderr } = await runNode(clone.root, ['apps/server/bin/guatu.mjs', 'score', '--json']);
    expect(JSON.parse(stdout)).toEqual({ cli: ['score', '--json'] });
    expect(stderr).toContain('Built the server');
    expect(code).toBe(0);
  });

  test('a source that does not compile is named, and nothing starts', async () => {
    clone.write('apps/server/src/cli.ts', "import { gone } from './nowhere.ts';\nconsole.log(gone);\n");
    const { code, stdout, stderr } = await runNode(clone.root, ['tools/start.mjs']);
    clone.write('apps/server/src/cli.ts', product['apps/server/src/cli.ts']);
    expect(stderr).toContain('Could not resolve "./nowhere.ts"');
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  test('an entry that is not there is named', async () => {
    clone.remove('apps/server/src/cli.ts');
    const { code, stderr } = await runNode(clone.root, ['tools/build.mjs', 'server']);
    clone.write('apps/server/src/cli.ts', product['apps/server/src/cli.ts']);
    expect(stderr.trim()).toBe('The server cannot be built: apps/server/src/cli.ts is missing.');
    expect(code).toBe(1);
  });

  test('two workers of one name are refused', async () => {
    clone.write('apps/server/src/modules/other/add.worker.ts', 'export {};\n');
    const { code, stderr } = await runNode(clone.root, ['tools/build.mjs', 'server']);
    clone.remove('apps/server/src/modules/other');
    expect(stderr).toContain('Two workers are called add');
    expect(code).toBe(1);
  });

  test('files of an earlier build are removed after a week', async () => {
    clone.write('apps/server/dist/chunk-old.js', '');
    clone.write('apps/server/dist/chunk-recent.js', '');
    const longAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    utimesSync(join(clone.root, 'apps/server/dist/chunk-old.js'), longAgo, longAgo);
    await runNode(clone.root, ['tools/build.mjs', 'server', '--force']);
    expect(statSync(join(clone.root, 'apps/server/dist/chunk-old.js'), { throwIfNoEntry: false })).toBeUndefined();
    expect(statSync(join(clone.root, 'apps/server/dist/chunk-recent.js'))).toBeDefined();
  });

  test('from source, through run-ts, the same program finds its package, its worker and its file', async () => {
    const { code, stdout } = await runNode(clone.root, ['tools/run-ts.mjs', 'apps/server/src/main.ts', 'a', 'b']);
    expect(JSON.parse(stdout)).toEqual({
      answer: { word: 'kernel', sum: 42 },
      note: 'select 1',
      args: ['a', 'b'],
      zod: 'function',
    });
    expect(code).toBe(7);
  });

  test('from source, under the test runner, a worker is bundled on the first call and starts', async () => {
    const path = join(clone.root, 'apps/server/src/platform/jobs/worker-url.ts');
    const { workerUrl } = (await import(path)) as { workerUrl(name: string): URL };
    const answer = await new Promise((done, fail) => {
      new Worker(workerUrl('add'), { workerData: 1 }).once('message', done).once('error', fail);
    });
    expect(answer).toEqual({ word: 'kernel', sum: 2 });
    expect(() => workerUrl('subtract')).toThrow('There is no subtract.worker.ts');
  });

  test('a worker that nobody wrote is refused by name', async () => {
    const { code, stderr } = await runNode(clone.root, ['tools/lib/worker-source.mjs', 'subtract']);
    expect(stderr).toContain('There is no subtract.worker.ts under apps/server/src.');
    expect(code).not.toBe(0);
  });
});
