import { spawn } from 'node:child_process';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node on a file; `whenPrinted` is called once with the process as soon as the text appears on standard output. */
export function runNode(
  cwd: string,
  args: readonly string[],
  whenPrinted?: { text: string; act: (kill: (signal: NodeJS.Signals) => void) => void },
): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
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
