import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNode } from './testing/run.ts';
import { type TempClone, tempClone } from './testing/temp-clone.ts';

const passing = "import { expect, test } from 'vitest';\ntest('adds', () => expect(1 + 1).toBe(2));\n";

describe('npm test', () => {
  let clone: TempClone;
  beforeAll(() => {
    clone = tempClone({
      'vitest.config.ts': readFileSync(new URL('../vitest.config.ts', import.meta.url), 'utf8'),
      'packages/kernel/src/sum.test.ts': passing,
    });
  });
  afterAll(() => clone.dispose());

  const run = (...args: string[]) => runNode(clone.root, ['tools/test.mjs', ...args]);
  const lastLineOf = (stdout: string) => stdout.trimEnd().split('\n').at(-1);

  test('runs the suites that were named and ends with the one line', async () => {
    const { code, stdout } = await run('--only', 'packages,packages-tz');
    expect(lastLineOf(stdout)).toBe('2 passed, 0 failed');
    expect(code).toBe(0);
  });

  test('a failing test and a file that does not load are counted and fail the run', async () => {
    clone.write('packages/kernel/src/wrong.test.ts', passing.replace('toBe(2)', 'toBe(3)'));
    clone.write('packages/kernel/src/lost.test.ts', "import './nowhere.ts';\n");
    const { code, stdout } = await run('--only=packages');
    clone.remove('packages/kernel/src/wrong.test.ts');
    clone.remove('packages/kernel/src/lost.test.ts');
    expect(lastLineOf(stdout)).toBe('1 passed, 2 failed');
    expect(stdout).toContain(
      '✗ packages: packages/kernel/src/wrong.test.ts › adds: AssertionError: expected 2 to be 3',
    );
    expect(stdout).toContain('✗ packages: packages/kernel/src/lost.test.ts: ');
    expect(code).toBe(1);
  });

  test('the run in the zone of Los Angeles is in that zone', async () => {
    const zone =
      "import { expect, test } from 'vitest';\ntest('zone', () => expect(process.env.TZ).toBe('America/Los_Angeles'));\n";
    clone.write('packages/kernel/src/zone.test.ts', zone);
    const { stdout } = await run('--only', 'packages-tz');
    clone.remove('packages/kernel/src/zone.test.ts');
    expect(lastLineOf(stdout)).toBe('2 passed, 0 failed');
  });

  test('a suite without a single test file fails', async () => {
    const { code, stdout } = await run('--only', 'web');
    expect(lastLineOf(stdout)).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });

  test('a suite that this machine cannot run is named with the reason, and fails when asked for', async () => {
    const env = { CHROMIUM_PATH: '/nowhere/chromium' };
    const { code, stdout } = await runNode(clone.root, ['tools/test.mjs', '--only', 'e2e'], { env });
    expect(stdout).toContain('Not run\n  e2e: no Chromium found');
    expect(code).toBe(1);
  });

  test('a suite that nobody knows is refused with the list', async () => {
    const { code, stderr } = await run('--only', 'unit');
    expect(stderr).toMatch(/^No such suite: unit\. There are: check, packages/);
    expect(code).toBe(1);
  });
});
