import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A killed child that its parent has not collected yet still has a number but does nothing any more. */
function isZombie(pid: number): boolean {
  return statFields(pid)?.[0] === 'Z';
}

/**
 * Something that tells this run of a process number from a later one of the same number (numbers are reused, in containers
 * at once): the boot and the start tick. Empty where the system has no /proc; then the number alone must do.
 */
export function runOf(pid: number): string {
  // Field 22 of the stat line, that is the 20th after the name.
  const started = statFields(pid)?.[19];
  const boot = '/proc/sys/kernel/random/boot_id';
  return started === undefined || !existsSync(boot) ? '' : `${readFileSync(boot, 'utf8').trim()}/${started}`;
}

/** The fields of /proc/PID/stat after the process name, which may itself contain spaces and parentheses. */
function statFields(pid: number): string[] | null {
  const text = readProc(pid, 'stat');
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** The arguments of a process, or null when they cannot be read (no /proc, or the process is gone). */
export function argumentsOf(pid: number): string[] | null {
  return readProc(pid, 'cmdline')?.split('\0') ?? null;
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // Gone between two looks, or a system without /proc; both mean "unknown" to the callers.
    return null;
  }
}

/** Waits until `condition` holds, looking every few milliseconds; false when it did not in time. */
export async function waitUntil(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}
