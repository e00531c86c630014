import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Bytes of a secret; the file holds them in base64url. */
export const SECRET_FILE_BYTES = 32;

/**
 * Makes a secret of this installation on the first start; one that is there stays. A link appears whole or not at all, so two
 * processes that start together end with one secret.
 */
export function keepSecret(file: string): void {
  if (existsSync(file)) return;
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, randomBytes(SECRET_FILE_BYTES).toString('base64url'), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    // Some file systems know no hard links.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
