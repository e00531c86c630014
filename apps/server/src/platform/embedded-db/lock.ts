import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CodedFailure } from '@guatu/kernel';
import { embeddedErrors } from './messages.ts';
import { isAlive, runOf } from './processes.ts';
import { readIfThere } from './read-if-there.ts';
import type { Endpoint } from './settings.ts';

/** Who holds a data folder. Command-line tools find the running product's database by it. */
export interface Holder {
  readonly pid: number;
  /** Tells this process from a later one with the same number. */
  readonly run: string;
  readonly since: string;
  /** Null while the database is still starting. */
  readonly endpoint: Endpoint | null;
}

/** The living product that holds the folder of this lock file, or null. */
export function findHolder(file: string): Holder | null {
  const holder = parseHolder(readIfThere(file));
  return holder !== null && isHolding(holder) ? holder : null;
}

/**
 * Takes the folder for this process.
 * @throws CodedFailure `embedded_folder_busy` when a living product holds it.
 */
export function takeLock(file: string, folder: string): Holder {
  const mine: Holder = { pid: process.pid, run: runOf(process.pid), since: new Date().toISOString(), endpoint: null };
  for (;;) {
    if (createWhole(file, mine)) return mine;
    const text = readIfThere(file);
    const holder = parseHolder(text);
    if (holder !== null && isHolding(holder)) {
      throw new CodedFailure(embeddedErrors.embedded_folder_busy({ folder, pid: holder.pid, since: holder.since }));
    }
    if (text !== null) setStaleAside(file, text);
  }
}

/** Runs `act` while no other process or caller runs one under the same lock file; waits for its turn. */
export async function exclusively<T>(file: string, act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      takeLock(file, file);
      break;
    } catch (error) {
      if (!(error instanceof CodedFailure)) throw error;
      await sleep(20);
    }
  }
  try {
    return await act();
  } finally {
    releaseLock(file);
  }
}

/** Notes where the database listens. Only the holder calls this. */
export function updateLock(file: string, holder: Holder): void {
  const next = `${file}.${process.pid}`;
  writeFileSync(next, JSON.stringify(holder), { mode: 0o600 });
  renameSync(next, file);
}

/** Gives the folder back, if it is still ours. */
export function releaseLock(file: string): void {
  const holder = parseHolder(readIfThere(file));
  if (holder?.pid === process.pid) unlinkSync(file);
}

/** A link appears with its content or not at all, and never replaces another: two starters cannot both succeed. */
function createWhole(file: string, holder: Holder): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** Moves the dead holder's file away; if a faster starter put its own there meanwhile, that one is put back. */
function setStaleAside(file: string, judged: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') === judged) unlinkSync(aside);
  else renameSync(aside, file);
}

function isHolding(holder: Holder): boolean {
  return isAlive(holder.pid) && runOf(holder.pid) === holder.run;
}

/** Null for a missing or damaged file: a file that names nobody holds nothing. */
function parseHolder(text: string | null): Holder | null {
  if (text === null) return null;
  try {
    const value: Partial<Holder> | null = JSON.parse(text);
    const { pid, run, since, endpoint } = value ?? {};
    if (typeof pid !== 'number' || typeof run !== 'string' || typeof since !== 'string') return null;
    return { pid, run, since, endpoint: endpoint ?? null };
  } catch {
    return null;
  }
}
