import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keepSecret } from '../files/index.ts';

/** Signs what leaves the installation and must be known again when it comes back. */
export interface Signer {
  /** HMAC-SHA256 in hex. */
  sign(text: string): string;
  verify(text: string, signature: string): boolean;
}

/**
 * Says where the key of this installation is, and makes it on the first start. `main` calls it once; worker threads find
 * it through the environment, which holds the place and not the key.
 */
export function useSigningKey(file: string): void {
  keepSecret(file);
  process.env.GUATU_SIGNING_KEY = file;
}

/** Null where no key was named, as in a command that only reads: nothing can then be known for the product's own. */
export function installedSigner(): Signer | null {
  const file = process.env.GUATU_SIGNING_KEY;
  return file ? signerOf(readFileSync(file, 'utf8')) : null;
}

function signerOf(key: string): Signer {
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  return {
    sign,
    verify(text, signature) {
      const expected = Buffer.from(sign(text));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}

/** SHA-256 in hex of what leaves the house, to know the very same file again. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
