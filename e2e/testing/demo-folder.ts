import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startProductOn } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder with the demo region in it, that nobody has worked in; each test file starts on a copy. */
    demoFolder: string;
  }
}

/** Lets the product make the demo region once: that takes a minute, a copy of it a second. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-e2e-demo-'));
  const product = await startProductOn(folder, 18_730);
  await product.stop();
  project.provide('demoFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
