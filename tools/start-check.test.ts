import { afterEach, expect, test } from 'vitest';
import { runNode } from './testing/run.ts';
import { type TempClone, tempClone } from './testing/temp-clone.ts';

let clone: TempClone;
afterEach(() => clone.dispose());

/** A server of a few lines: what it answers, and how it ends when asked to stop. */
function product(status: number, exitCode: number): Readonly<Record<string, string>> {
  return {
    'apps/server/package.json': JSON.stringify({ name: '@guatu/server', type: 'module' }),
    'apps/server/src/main.ts':
      "import { createServer } from 'node:http';\n" +
      "const port = Number(process.argv[process.argv.indexOf('--port') + 1]);\n" +
      `createServer((_, answer) => answer.writeHead(${status}).end()).listen(port, '127.0.0.1');\n` +
      `process.once('SIGTERM', () => process.exit(${exitCode}));\n`,
    'apps/server/src/cli.ts': 'export {};\n',
    'apps/web/package.json': JSON.stringify({ name: '@guatu/web', type: 'module' }),
    'apps/web/index.html': '<!doctype html><title>Guatu</title>',
  };
}

test.each([
  ['answers and stops cleanly', product(200, 0), 'the product stopped cleanly.', '1 passed, 0 failed', 0],
  ['answers with an error', product(500, 0), 'answered 500 instead of 200', '0 passed, 1 failed', 1],
  ['does not stop cleanly', product(200, 9), 'ended with 9 instead of 0', '0 passed, 1 failed', 1],
  [
    'ends by itself',
    { ...product(200, 0), 'apps/server/src/main.ts': 'process.exit(4);\n' },
    'by itself with 4',
    '0 passed, 1 failed',
    1,
  ],
])('a product that %s', async (_, files, sentence, lastLine, exitCode) => {
  clone = tempClone(files);
  const { code, stdout } = await runNode(clone.root, ['tools/start-check.mjs']);
  expect(stdout).toContain(sentence);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(lastLine);
  expect(code).toBe(exitCode);
});
