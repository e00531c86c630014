import { spawn } from 'node:child_process';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Added to the environment of the test. */
  readonly env?: Readonly<Record<string, string>>;
  /** Done once, as soon as the text appears on standard output. */
  readonly whenPrinted?: { readonly text: string; readonly act: (kill: (signal: NodeJS.Signals) => void) => void };
}

/** Runs Node on a file and waits for its end. */
export function runNode(cwd: string, args: readonly string[], { env, whenPrinted }: RunOptions = {}): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let acted = false;
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8');
      if (whenPrinted === undefined || acted || !stdout.includes(whenPrinted.text)) return;
      acted = true;
      whenPrinted.act((signal) => child.kill(signal));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.once('error', fail);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}
