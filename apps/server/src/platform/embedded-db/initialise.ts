import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CodedFailure } from '@guatu/kernel';
import type { Account } from './account.ts';
import type { Engine } from './binaries.ts';
import { embeddedErrors } from './messages.ts';

const run = promisify(execFile);

/** Superuser of embedded clusters; used by migrations and backups only. */
export const superuser = 'guatu_super';

export interface InitOptions {
  readonly cluster: string;
  readonly engine: Engine;
  readonly account: Account | null;
  readonly password: string;
  /** Off in tests: skips writing through to the disk. */
  readonly durable: boolean;
}

/** What a spawned PostgreSQL program gets of the environment: nothing that could change its language or zone. */
export function engineEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { ...(PATH ? { PATH } : {}), ...(SystemRoot ? { SystemRoot } : {}), TZ: 'UTC' };
}

/** Options that make a child process run as the database's account. */
export function asAccount(account: Account | null): { uid?: number; gid?: number } {
  return account === null ? {} : { uid: account.uid, gid: account.gid };
}

/** The major version a cluster was made by (`18`), or null when there is none yet. */
export function clusterVersion(cluster: string): string | null {
  const file = join(cluster, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** The major version of an engine. */
export async function engineVersion(engine: Engine): Promise<string> {
  const { stdout } = await run(join(engine.binFolder, 'postgres'), ['--version'], { env: engineEnvironment() });
  return /(\d+)\./.exec(stdout)?.[1] ?? stdout.trim();
}

/**
 * Makes a cluster: UTF-8, byte order for sorting (the product sorts Chinese itself), and a character type that knows
 * Chinese letters, without which trigram search finds none. It is made beside its place and renamed, so that a cut-off
 * initialisation is never taken for a database.
 */
export async function initialise(options: InitOptions): Promise<void> {
  const { cluster, account } = options;
  await sweepUnfinished(cluster);
  const unfinished = `${cluster}.init-${process.pid}`;
  const passwordFile = `${unfinished}.pw`;
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (account !== null) {
    chownSync(unfinished, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    await initialiseWithAnyLocale(options, unfinished, passwordFile);
    chmodSync(unfinished, 0o700);
    renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * The caller holds the folder's lock, so anything unfinished is left over from a start that was cut off. Its initdb may go on
 * writing for a moment after the product was killed, hence the retries.
 */
async function sweepUnfinished(cluster: string): Promise<void> {
  const leftovers = readdirSync(dirname(cluster)).filter((name) => name.startsWith(`${basename(cluster)}.init-`));
  for (const name of leftovers) {
    await rm(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

/** C.UTF-8 is there on every current Linux; older ones and other systems know one of the others. */
function characterTypes(): readonly string[] {
  return process.platform === 'win32' ? ['zh-CN', 'en-US'] : ['C.UTF-8', 'zh_CN.UTF-8', 'en_US.UTF-8'];
}

async function initialiseWithAnyLocale(options: InitOptions, folder: string, passwordFile: string): Promise<void> {
  let reason = '';
  for (const type of characterTypes()) {
    const flags = ['-D', folder, '-U', superuser, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8'];
    const locale = ['--locale-provider=libc', '--lc-collate=C', `--lc-ctype=${type}`, '--lc-messages=C'];
    const rest = ['--lc-monetary=C', '--lc-numeric=C', '--lc-time=C', '--data-checksums', '--no-instructions'];
    try {
      await run(
        join(options.engine.binFolder, 'initdb'),
        [...flags, ...locale, ...rest, ...(options.durable ? [] : ['-N'])],
        {
          env: engineEnvironment(),
          cwd: dirname(options.cluster),
          ...asAccount(options.account),
        },
      );
      return;
    } catch (error) {
      reason = outputOf(error);
      if (!/invalid locale name|could not find suitable/.test(reason)) break;
    }
  }
  throw new CodedFailure(embeddedErrors.embedded_init_failed({ reason }));
}

/** The error lines of a failed program, which say more than its exit code. */
function outputOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr : '';
  const lines = text.split('\n').filter((line) => /error|fatal|hint/i.test(line));
  return lines.length > 0 ? lines.join('; ') : error.message;
}
