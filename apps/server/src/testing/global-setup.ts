import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { dataLayout, isAlive } from '../platform/embedded-db/index.ts';
import { testServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the database server that the test files of this run share. */
    testDatabaseFolder: string;
  }
}

const prefix = 'guatu-test-';

/** Gives a test run a folder for its database server. The server itself starts with the first test that wants one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  project.provide('testDatabaseFolder', folder);
  return () => remove(folder);
}

async function remove(folder: string): Promise<void> {
  if (existsSync(dataLayout(folder).cluster)) await testServer(folder).server.shutDown();
  rmSync(folder, { recursive: true, force: true });
}

/** Runs that were killed leave their server behind; the number in the folder's name says whose it was. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const pid = Number(/^guatu-test-(\d+)-/.exec(name)?.[1]);
    const ours = statSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.();
    if (ours && Number.isSafeInteger(pid) && !isAlive(pid)) await remove(folder);
  }
}
