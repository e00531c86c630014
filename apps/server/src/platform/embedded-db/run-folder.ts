import { accessSync, chownSync, constants, lstatSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CodedFailure } from '@guatu/kernel';
import type { Account } from './account.ts';
import { embeddedErrors } from './messages.ts';

/** Longest path of a socket that Linux accepts, and what PostgreSQL appends to the folder. */
const longestSocketPath = 107;
const socketName = '/.s.PGSQL.65535';
const prefix = 'guatu-';

/**
 * A fresh folder, private to the database's account, for the socket: data folders may have long names, sockets may not. The
 * random name keeps other users of a shared temporary folder from taking it first.
 */
export function makeRunFolder(account: Account | null): string {
  const parent = candidates(account).find(isUsable) ?? tmpdir();
  const folder = mkdtempSync(join(parent, prefix));
  if (Buffer.byteLength(folder + socketName) > longestSocketPath) {
    rmSync(folder, { recursive: true });
    throw new CodedFailure(embeddedErrors.embedded_run_folder_long({ folder: parent }));
  }
  if (account !== null) chownSync(folder, account.uid, account.gid);
  return folder;
}

/**
 * Whether a folder named in a left-over file is one that `makeRunFolder` made for this account, and so may be used again
 * instead of leaving a dead folder behind at each crash.
 */
export function isRunFolder(folder: string, account: Account | null): boolean {
  if (!candidates(account).some((parent) => folder.startsWith(join(parent, prefix)) && dirname(folder) === parent))
    return false;
  const found = lstatSync(folder, { throwIfNoEntry: false });
  const owner = account?.uid ?? process.getuid?.();
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o777) === 0o700;
}

function candidates(account: Account | null): string[] {
  const runtime = process.env.XDG_RUNTIME_DIR;
  // A user's own runtime folder is closed to the separate account that root uses, so root takes /run.
  const preferred = account === null ? (runtime ? [runtime] : []) : ['/run'];
  return [...preferred, tmpdir(), '/tmp'];
}

function isUsable(folder: string): boolean {
  // PostgreSQL reads its socket folders as a list with commas and quotes.
  if (!/^[\w./-]+$/.test(folder)) return false;
  if (Buffer.byteLength(`${folder}/${prefix}XXXXXX${socketName}`) > longestSocketPath) return false;
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch {
    // Absent or closed to us: the next candidate is tried, and the last one reports its own error.
    return false;
  }
}
