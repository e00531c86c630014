import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, sep } from 'node:path';
import { CodedFailure } from '@guatu/kernel';
import { embeddedErrors } from './messages.ts';

/** The operating-system account that PostgreSQL runs as when the product itself runs as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** `nobody` is shared with other services: fit for a trial, to be said at start. */
  readonly trialOnly: boolean;
}

/** PostgreSQL refuses to run as root. Returns null when the product is no root and PostgreSQL runs as the same user. */
export function engineAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['guatu', 'nobody']) {
    const uid = accountNumber('-u', name);
    const gid = accountNumber('-g', name);
    if (uid !== null && gid !== null) return { name, uid, gid, trialOnly: name === 'nobody' };
  }
  throw new CodedFailure(embeddedErrors.embedded_account_missing(undefined));
}

/** Asks `id`, which knows directory services as well as /etc/passwd. Null when there is no such account. */
function accountNumber(which: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch (error) {
    // `id` answers with exit code 1 for an unknown name; anything else is a fault of the machine.
    if (error instanceof Error && 'status' in error && error.status === 1) return null;
    throw error;
  }
}

/**
 * The uppermost folder on the way to `path` that the account may not pass through, or null when it gets there. Folders that
 * root made below the temporary folder (`mktemp -d` closes them to everybody else) are opened for passing, not for listing;
 * no other folder is touched.
 */
export function blockedOnWay(path: string, account: Account): string | null {
  const ways: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    ways.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return ways.find((folder) => !mayPass(folder, account) && !openTemporary(folder)) ?? null;
}

function mayPass(folder: string, account: Account): boolean {
  const { uid, gid, mode } = lstatSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function openTemporary(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  if (uid !== 0 || !folder.startsWith(`${realpathSync(tmpdir())}${sep}`)) return false;
  chmodSync(folder, (mode & 0o777) | 0o011);
  return true;
}
