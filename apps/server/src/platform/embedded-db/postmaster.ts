import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CodedFailure } from '@guatu/kernel';
import type { Account } from './account.ts';
import type { Engine } from './binaries.ts';
import { asAccount, engineEnvironment } from './initialise.ts';
import { embeddedErrors } from './messages.ts';
import { argumentsOf, isAlive, waitUntil } from './processes.ts';
import { readIfThere } from './read-if-there.ts';
import { type Endpoint, isSocket, type SettingsFiles } from './settings.ts';

/** A cluster on disk and what it takes to run it. */
export interface Cluster {
  readonly folder: string;
  readonly log: string;
  readonly engine: Engine;
  readonly account: Account | null;
}

/** A running server. */
export interface Postmaster {
  readonly pid: number;
  readonly endpoint: Endpoint;
  readonly ready: boolean;
}

/** Crash recovery of a large database takes a while; longer than this is a fault. */
const startTimeout = 180_000;
const stopTimeout = 60_000;
/** While children of a killed server still hold its shared memory, a new one is refused; they go within moments. */
const leftoverPatience = 20_000;
const largestLog = 10 * 1024 * 1024;

/** The server that runs on this cluster, or null. A left-over file of a dead server counts as none. */
export function findPostmaster(cluster: Cluster): Postmaster | null {
  const noted = readPidFile(cluster);
  return noted !== null && isServerOf(noted.pid, cluster) ? noted : null;
}

/** Where a server listened that did not end in order, or null. */
export function leftoverEndpoint(cluster: Cluster): Endpoint | null {
  return readPidFile(cluster)?.endpoint ?? null;
}

function readPidFile(cluster: Cluster): Postmaster | null {
  const text = readIfThere(join(cluster.folder, 'postmaster.pid'));
  if (text === null) return null;
  // Lines: pid, data folder, start, port, socket folder, address, shared memory, state.
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 1) return null;
  const port = Number(lines[3]);
  const socketFolder = lines[4] ?? '';
  return {
    pid,
    endpoint: socketFolder === '' ? { port } : { socketFolder, port },
    ready: lines[7]?.trim() === 'ready',
  };
}

/** Numbers are reused: the process must be a PostgreSQL of this folder, and of the right account, before it is signalled. */
function isServerOf(pid: number, cluster: Cluster): boolean {
  if (!isAlive(pid)) return false;
  const words = argumentsOf(pid);
  if (words === null) return process.platform !== 'linux';
  // It may have ended since it was seen alive.
  const owner = statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid;
  const rightOwner = cluster.account === null || owner === cluster.account.uid;
  return rightOwner && words.includes(cluster.folder);
}

/**
 * Starts the server and waits until it takes connections. It gets a session of its own, so that Ctrl+C in the product's
 * terminal does not stop it under open connections.
 * @throws CodedFailure `embedded_start_failed` with the first error line of its log.
 */
export async function startPostmaster(
  cluster: Cluster,
  endpoint: Endpoint,
  settings: SettingsFiles,
): Promise<Postmaster> {
  const deadline = performance.now() + leftoverPatience;
  for (;;) {
    const outcome = await tryStart(cluster, settings);
    if ('pid' in outcome) return outcome;
    const leftover = /pre-existing shared memory block|lock file ".*" already exists/.test(outcome.reason);
    if (!leftover || performance.now() > deadline) {
      throw new CodedFailure(embeddedErrors.embedded_start_failed({ log: cluster.log, reason: outcome.reason }));
    }
    if (findPostmaster(cluster) === null) removeStaleLocks(cluster, endpoint);
    await sleep(200);
  }
}

/**
 * The number in a stale lock may belong to another program by now, or to a killed server that nobody has collected yet.
 * PostgreSQL sees a process with that number and refuses; we know that it is no server of this folder.
 */
function removeStaleLocks(cluster: Cluster, endpoint: Endpoint): void {
  rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
  if (isSocket(endpoint)) rmSync(join(endpoint.socketFolder, `.s.PGSQL.${endpoint.port}.lock`), { force: true });
}

async function tryStart(cluster: Cluster, settings: SettingsFiles): Promise<Postmaster | { reason: string }> {
  if (existsSync(cluster.log) && statSync(cluster.log).size > largestLog) renameSync(cluster.log, `${cluster.log}.1`);
  const log = openSync(cluster.log, 'a', 0o600);
  const logStart = statSync(cluster.log).size;
  const child = spawn(
    join(cluster.engine.binFolder, 'postgres'),
    ['-D', cluster.folder, '-c', `config_file=${settings.config}`, '-c', `hba_file=${settings.access}`],
    {
      env: engineEnvironment(),
      cwd: cluster.folder,
      detached: true,
      stdio: ['ignore', log, log],
      ...asAccount(cluster.account),
    },
  );
  closeSync(log);
  child.unref();
  const failure = failureOf(child);
  await waitUntil(() => failure.message !== null || isReady(cluster, child), startTimeout);
  const server = findPostmaster(cluster);
  if (server?.ready === true && server.pid === child.pid) return server;
  if (failure.message === null) child.kill('SIGQUIT');
  return { reason: firstError(cluster.log, logStart) ?? failure.message ?? 'timeout' };
}

function isReady(cluster: Cluster, child: ChildProcess): boolean {
  const server = findPostmaster(cluster);
  return server?.ready === true && server.pid === child.pid;
}

/** Filled in when the program could not be run or ended. */
function failureOf(child: ChildProcess): { message: string | null } {
  const failure: { message: string | null } = { message: null };
  child.once('error', (error) => {
    failure.message = error.message;
  });
  child.once('exit', (code, signal) => {
    failure.message ??= `exit ${signal ?? code}`;
  });
  return failure;
}

/** The first line that is an error; before its log is set up, the server writes errors without a level. */
function firstError(log: string, from: number): string | null {
  const lines = readFileSync(log).subarray(from).toString('utf8').split('\n');
  const line =
    lines.find((text) => /FATAL|PANIC/.test(text)) ?? lines.find((text) => text !== '' && !/ LOG: /.test(text));
  return line?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? null;
}

/**
 * Fast shutdown: open transactions are rolled back, everything is written down, the next start needs no recovery.
 * @throws CodedFailure `embedded_stop_failed` when it does not end in time.
 */
export async function stopPostmaster(cluster: Cluster, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    // Windows knows no signals; pg_ctl speaks to the server through a named pipe.
    const program = join(cluster.engine.binFolder, 'pg_ctl');
    await promisify(execFile)(program, ['stop', '-D', cluster.folder, '-m', 'fast', '-w']);
    return;
  }
  if (isServerOf(pid, cluster)) process.kill(pid, 'SIGINT');
  if (!(await waitUntil(() => !isServerOf(pid, cluster), stopTimeout))) {
    throw new CodedFailure(embeddedErrors.embedded_stop_failed({ pid }));
  }
}
