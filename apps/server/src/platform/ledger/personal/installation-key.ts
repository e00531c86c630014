import { readFileSync } from 'node:fs';
import { keepSecret, SECRET_FILE_BYTES } from '../../files/index.ts';

/**
 * Says where the installation's half of every person's key is kept, and makes it on the first start. The other half lies in
 * the database, so that neither a copied database nor a copied folder alone opens anything. Worker threads find the file
 * through the environment, which holds the place and not the key.
 */
export function usePersonalKey(file: string): void {
  keepSecret(file);
  process.env.GUATU_PERSONAL_KEY = file;
}

let kept: { readonly file: string; readonly key: Buffer } | undefined;

/** The installation's half. Without it nothing personal can be entered or opened. */
export function installationKey(): Buffer {
  const file = process.env.GUATU_PERSONAL_KEY;
  if (!file) throw new Error('no personal key was named');
  if (kept?.file !== file) {
    const key = Buffer.from(readFileSync(file, 'utf8'), 'base64url');
    if (key.length !== SECRET_FILE_BYTES) throw new Error(`the personal key in ${file} is damaged`);
    kept = { file, key };
  }
  return kept.key;
}
