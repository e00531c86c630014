import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** LibreOffice as an independent judge of what we write; null where it is not installed. */
export const libreOffice: string | null = find();

export const NO_LIBREOFFICE = '本机没有安装 LibreOffice,跳过';

/** It starts slowly on a busy machine, and a test may start it several times. */
export const LIBREOFFICE_PATIENCE = 240_000;

/** Opens a file in LibreOffice and gives it back in another format. @throws when it cannot be opened */
export function convert(bytes: Uint8Array, extension: string, to: 'csv' | 'pdf' | 'xlsx'): Uint8Array {
  if (libreOffice === null) throw new Error(NO_LIBREOFFICE);
  const folder = mkdtempSync(join(tmpdir(), 'guatu-excel-'));
  try {
    writeFileSync(join(folder, `in.${extension}`), bytes);
    // A profile of its own: two LibreOffices with one profile refuse to start.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const outside = join(folder, 'out');
    const filter = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : to;
    execFileSync(
      libreOffice,
      [profile, '--headless', '--convert-to', filter, '--outdir', outside, join(folder, `in.${extension}`)],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    );
    return new Uint8Array(readFileSync(join(outside, `in.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function find(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // Not under this name; the next one is tried.
    }
  }
  return null;
}
