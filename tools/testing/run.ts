import { spawn } from 'node:child_process';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Reaction {
  readonly text: string;
  readonly act: (kill: (signal: NodeJS.Signals) => void) => void;
}

export interface RunOptions {
  /** Added to the environment of the test. */
  readonly env?: Readonly<Record<string, string>>;
  /** Done in this order, each once, as soon as its text appears on standard output. */
  readonly whenPrinted?: readonly Reaction[];
}

/** Runs Node on a file and waits for its end. */
export function runNode(
  cwd: string,
  args: readonly string[],
  { env, whenPrinted = [] }: RunOptions = {},
): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    const reactions = [...whenPrinted];
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8');
      if (reactions[0] === undefined || !stdout.includes(reactions[0].text)) return;
      reactions.shift()?.act((signal) => child.kill(signal));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.once('error', fail);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}
