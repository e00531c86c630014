import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A paper takes a second or two; a browser that hangs must not hold the queue. */
const MILLISECONDS = 30_000;

/**
 * Prints one page of HTML by a browser without a screen: in a profile of its own that goes away with it, without any network,
 * for a limited time. Answers null when the browser did not bring it about: the Word file is there all the same.
 */
export async function printPdf(browser: string, html: string): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'guatu-pdf-'));
  try {
    const page = join(folder, 'page.html');
    const pdf = join(folder, 'page.pdf');
    await writeFile(page, html, { mode: 0o600 });
    const code = await run(browser, [
      ...ALONE,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return code === 0 ? await readFile(pdf) : null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const ALONE = [
  '--headless',
  '--no-pdf-header-footer',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
  // No name is found and nothing is fetched, whatever the page says.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Chromium refuses its sandbox to root; the page is our own and carries no script.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
] as const;

/** Exit code of a program; null when it could not be started or was ended for taking too long. */
function run(program: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: MILLISECONDS, killSignal: 'SIGKILL' });
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });
}
