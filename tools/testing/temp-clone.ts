import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../lib/root.mjs';

export interface TempClone {
  readonly root: string;
  /** Writes one file, making its folders. */
  write(path: string, text: string): void;
  remove(path: string): void;
  dispose(): void;
}

/**
 * A tiny tree laid out like the repository, with the real tools and the installed packages, in a folder of its own. The
 * packages are links; the cache beside them is not, so that nothing a test builds reaches the real clone.
 */
export function tempClone(files: Readonly<Record<string, string>>): TempClone {
  const at = mkdtempSync(join(tmpdir(), 'guatu-tools-'));
  const clone: TempClone = {
    root: at,
    write(path, text) {
      mkdirSync(dirname(join(at, path)), { recursive: true });
      writeFileSync(join(at, path), text);
    },
    remove: (path) => rmSync(join(at, path), { recursive: true, force: true }),
    dispose: () => rmSync(at, { recursive: true, force: true }),
  };
  cpSync(join(root, 'tools'), join(at, 'tools'), {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts') && !path.endsWith('/testing'),
  });
  linkPackages(at);
  for (const [path, text] of Object.entries(files)) clone.write(path, text);
  return clone;
}

function linkPackages(at: string): void {
  mkdirSync(join(at, 'node_modules/@guatu'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === '@guatu' || name === '.cache') continue;
    symlinkSync(join(root, 'node_modules', name), join(at, 'node_modules', name));
  }
  for (const name of ['kernel', 'sheets', 'contract']) {
    symlinkSync(join(at, 'packages', name), join(at, 'node_modules/@guatu', name));
  }
}

/** The package.json of a workspace package in a tiny tree. */
export function packageJson(name: string, dependencies: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify({ name, version: '0.1.0', type: 'module', exports: { '.': './src/index.ts' }, dependencies });
}
