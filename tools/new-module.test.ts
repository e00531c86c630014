import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLayout } from './layout.mjs';
import { root } from './lib/root.mjs';
import { runNode } from './testing/run.ts';
import { type TempClone, tempClone } from './testing/temp-clone.ts';

describe('a new module', () => {
  let clone: TempClone;
  beforeAll(async () => {
    clone = tempClone({
      // Of the house, only what the new module stands on is type-checked with it.
      'apps/server/tsconfig.json': JSON.stringify({ extends: '../../tsconfig.json', include: ['src/modules'] }),
      'vitest.config.mjs': "export default { test: { include: ['apps/*/src/modules/**/*.test.{ts,tsx}'] } };\n",
    });
    for (const file of ['tsconfig.json', 'biome.json', 'apps/web/tsconfig.json']) {
      mkdirSync(join(clone.root, file, '..'), { recursive: true });
      cpSync(join(root, file), join(clone.root, file));
    }
    for (const file of ['apps/server/src/platform/http/refusals.ts', 'packages/kernel']) {
      mkdirSync(join(clone.root, file, '..'), { recursive: true });
      cpSync(join(root, file), join(clone.root, file), { recursive: true });
    }
    mkdirSync(join(clone.root, 'apps/web/node_modules'), { recursive: true });
    for (const name of ['vite', 'react', 'react-dom', '@types']) {
      symlinkSync(join(root, 'node_modules', name), join(clone.root, 'apps/web/node_modules', name));
    }
    await runNode(clone.root, ['tools/new-module.mjs', 'industry-chains']);
  });
  afterAll(() => clone.dispose());

  const installed = (path: string) => join('node_modules', path);

  test('compiles in server and web', async () => {
    for (const project of ['apps/server', 'apps/web']) {
      const { code, stdout } = await runNode(clone.root, [installed('typescript-native/bin/tsc'), '-p', project]);
      expect(stdout).toBe('');
      expect(code).toBe(0);
    }
  });

  test('is written as the linter and the formatter want it', async () => {
    const args = [installed('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', 'apps'];
    const { code, stderr } = await runNode(clone.root, args, { env: { NO_COLOR: '1' } });
    expect(stderr).toMatch(/^Checked \d+ files in .*\. No fixes applied\.$/m);
    expect(code).toBe(0);
  });

  test('keeps the layout of the house', () => {
    expect(checkLayout(clone.root).filter(({ path }) => path.includes('industry-chains'))).toEqual([]);
  });

  test('passes its own tests', async () => {
    const { code, stdout } = await runNode(clone.root, [installed('vitest/vitest.mjs'), 'run'], {
      env: { NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    expect(stdout).toMatch(/Tests\s+3 passed/);
    expect(code).toBe(0);
  });

  test('is refused when the name is taken or is no name', async () => {
    const again = await runNode(clone.root, ['tools/new-module.mjs', 'industry-chains']);
    expect(again.stderr).toContain('There is already a module industry-chains');
    const nameless = await runNode(clone.root, ['tools/new-module.mjs', 'IndustryChains']);
    expect(nameless.stderr).toContain('is no module name');
    expect([again.code, nameless.code]).toEqual([1, 1]);
  });
});
