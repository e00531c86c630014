import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';

const BYTES = 32;

/**
 * Says where the installation's half of every person's key is kept, and makes it on the first start. The other half lies in
 * the database, so that neither a copied database nor a copied folder alone opens anything. Worker threads find the file
 * through the environment, which holds the place and not the key.
 */
export function usePersonalKey(file: string): void {
  if (!existsSync(file)) makeKey(file);
  process.env.GUATU_PERSONAL_KEY = file;
}

/** A link appears whole or not at all, so two processes that start together end with one key. */
function makeKey(file: string): void {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, randomBytes(BYTES).toString('base64url'), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

let kept: { readonly file: string; readonly key: Buffer } | undefined;

/** The installation's half. Without it nothing personal can be entered or opened. */
export function installationKey(): Buffer {
  const file = process.env.GUATU_PERSONAL_KEY;
  if (!file) throw new Error('no personal key was named');
  if (kept?.file !== file) {
    const key = Buffer.from(readFileSync(file, 'utf8'), 'base64url');
    if (key.length !== BYTES) throw new Error(`the personal key in ${file} is damaged`);
    kept = { file, key };
  }
  return kept.key;
}
