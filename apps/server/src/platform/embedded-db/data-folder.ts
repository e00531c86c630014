import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodedFailure } from '@guatu/kernel';
import { type Account, blockedOnWay } from './account.ts';
import { embeddedErrors } from './messages.ts';

/** The places inside a data folder. */
export interface DataLayout {
  readonly folder: string;
  /** PostgreSQL's own files. */
  readonly cluster: string;
  /** Copied binaries, one folder a version. */
  readonly engine: string;
  /** Passwords of the embedded database; belong to this cluster and are not part of a backup. */
  readonly secrets: string;
  readonly lock: string;
  readonly log: string;
}

/**
 * Where the data belong: `GUATU_DATA`; else, as root, `/var/lib/guatu`; else `$XDG_DATA_HOME/guatu`; else
 * `~/.local/share/guatu` (on Windows `%LOCALAPPDATA%\guatu`).
 */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.GUATU_DATA) return resolve(env.GUATU_DATA);
  if (process.getuid?.() === 0) return '/var/lib/guatu';
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'guatu');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'guatu');
}

export function dataLayout(folder: string): DataLayout {
  return {
    folder,
    cluster: join(folder, 'postgres'),
    engine: join(folder, 'engine'),
    secrets: join(folder, 'database.json'),
    lock: join(folder, 'guatu.lock'),
    log: join(folder, 'postgres.log'),
  };
}

/**
 * Makes the folder, private to the product; the account of the database may pass through but not list it.
 * @throws CodedFailure for a folder inside the program's own, or one that the account cannot get to.
 */
export function prepareDataFolder(folder: string, account: Account | null): DataLayout {
  refuseInsideProgram(folder);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const real = realpathSync(folder);
  refuseInsideProgram(real);
  chmodSync(real, account === null ? 0o700 : 0o711);
  const blockedBy = account === null ? null : blockedOnWay(real, account);
  if (account !== null && blockedBy !== null) {
    throw new CodedFailure(
      embeddedErrors.embedded_folder_unreachable({ folder: real, blockedBy, account: account.name }),
    );
  }
  return dataLayout(real);
}

function refuseInsideProgram(folder: string): void {
  const program = programFolder();
  if (program === null) return;
  const way = relative(program, folder);
  const inside = way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(program, way) === folder);
  if (inside) throw new CodedFailure(embeddedErrors.embedded_folder_in_clone({ folder }));
}

/** The folder of the product's root package, found upward from this file; null when installed without one. */
function programFolder(): string | null {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name }: { name?: unknown } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (name === 'guatu') return realpathSync(folder);
  }
  return null;
}
