import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keepSecret, SECRET_FILE_BYTES } from '../files/index.ts';

/** What a channel keeps to itself, by name. */
export type SealedSecrets = Readonly<Record<string, string>>;

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Says where the key of the channels' secrets is kept, and makes it on the first start. A copied database alone then opens
 * none of them.
 */
export function useChannelKey(file: string): void {
  keepSecret(file);
  process.env.GUATU_CHANNEL_KEY = file;
}

function channelKey(): Buffer {
  const file = process.env.GUATU_CHANNEL_KEY;
  if (!file) throw new Error('no key for channels was named');
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64url');
  if (key.length !== SECRET_FILE_BYTES) throw new Error(`the channel key in ${file} is damaged`);
  return key;
}

/** Nonce, tag and ciphertext in one piece, bound to the channel: they open under no other id. */
export function sealSecrets(channelId: string, secrets: SealedSecrets): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, channelKey(), iv).setAAD(Buffer.from(channelId));
  const text = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

/** Opens what `sealSecrets` made; throws when it was changed, or another installation's key sealed it. */
export function openSecrets(channelId: string, sealed: Buffer): SealedSecrets {
  const decipher = createDecipheriv(CIPHER, channelKey(), sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(channelId))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as SealedSecrets;
}
