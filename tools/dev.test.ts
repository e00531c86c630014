import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode } from './testing/run.ts';
import { type TempClone, tempClone } from './testing/temp-clone.ts';

const main = (word: string) => `console.log('server says ${word}');\nsetInterval(() => undefined, 1000);\n`;

let clone: TempClone;
beforeAll(() => {
  clone = tempClone({
    'apps/server/package.json': JSON.stringify({ name: '@guatu/server', type: 'module' }),
    'apps/server/src/main.ts': main('one'),
    'apps/server/src/cli.ts': 'export {};\n',
    'apps/web/package.json': JSON.stringify({ name: '@guatu/web', type: 'module' }),
    'apps/web/index.html': '<!doctype html><title>Guatu</title>',
    'bench/first.bench.ts': "console.log('first', typeof globalThis.gc);\n",
    'bench/second.bench.ts': "console.log('second');\nprocess.exitCode = 5;\n",
  });
});
afterAll(() => clone.dispose());

test('while developing, a saved change builds and starts the server again, and one interrupt stops everything', async () => {
  const { code, stdout } = await runNode(clone.root, ['tools/dev.mjs'], {
    whenPrinted: [
      { text: 'server says one', act: () => clone.write('apps/server/src/main.ts', main('two')) },
      { text: 'server says two', act: (kill) => kill('SIGINT') },
    ],
  });
  expect(stdout.match(/server says \w+/g)).toEqual(['server says one', 'server says two']);
  expect(code).toBe(0);
});

test('benches run one after another with the garbage collector at hand; a failing one fails the run', async () => {
  const { code, stdout } = await runNode(clone.root, ['tools/bench.mjs']);
  expect(stdout).toContain('── first\nfirst function\n\n── second\nsecond\n');
  expect(code).toBe(5);
});

test('a bench is run by its name, and a name that is none is answered with the list', async () => {
  const one = await runNode(clone.root, ['tools/bench.mjs', 'first']);
  expect([one.code, one.stdout]).toEqual([0, '\n── first\nfirst function\n']);
  const none = await runNode(clone.root, ['tools/bench.mjs', 'third']);
  expect(none.stderr).toContain('No such bench: third. There are: first, second.');
  expect(none.code).toBe(1);
});
