import { createCipheriv, createDecipheriv, hash, randomFillSync } from 'node:crypto';
import { canonicalText } from '@guatu/kernel';
import type { FieldValue } from '../values.ts';
import { installationKey } from './installation-key.ts';

/** The database's half of the key of one record, and how many keys the record had before. */
export interface StoredKey {
  readonly secret: Buffer;
  readonly generation: number;
}

/** The key of one record: it seals the personal values, and makes the tokens that stand for them in the hashed text. */
export interface RecordKey {
  readonly generation: number;
  readonly cipherKey: Buffer;
  readonly tokenKey: string;
}

export const SECRET_BYTES = 32;
const GENERATION_BYTES = 2;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD = GENERATION_BYTES + IV_BYTES + TAG_BYTES;
const CIPHER = 'aes-256-gcm';

// An import makes a key and some tokens for every row: hashes are asked for in one call each, which costs a third of
// building hash objects.

/** Joins both halves. Two inputs of fixed length and an output that is never shown need no more than one hash. */
export function recordKey({ secret, generation }: StoredKey): RecordKey {
  const both = hash('sha512', Buffer.concat([installationKey(), secret]), 'buffer');
  return { generation, cipherKey: both.subarray(0, 32), tokenKey: both.toString('base64url', 32) };
}

const TOKEN = /^keyed:[\w-]{22}$/;
const TOKEN_CHARACTERS = 22;

/**
 * What stands for a personal value in the text that is hashed: equal for equal values of one field of one record, and
 * without the record's key not even a guess can be tried against it. 132 bits of SHA-256 keyed inside and outside (NMAC,
 * the form that HMAC packs into one key).
 */
export function tokenOf(key: RecordKey, field: string, value: FieldValue): string {
  const inner = hash('sha256', `i${key.tokenKey}\n${field}\n${canonicalText(value)}`, 'base64url');
  return `keyed:${hash('sha256', `o${key.tokenKey}\n${inner}`, 'base64url').slice(0, TOKEN_CHARACTERS)}`;
}

export function isToken(value: unknown): value is string {
  return typeof value === 'string' && TOKEN.test(value);
}

/** Generation, nonce, tag and ciphertext in one piece. */
export function seal(key: RecordKey, text: string): Buffer {
  const iv = nonce();
  const cipher = createCipheriv(CIPHER, key.cipherKey, iv);
  const ciphertext = cipher.update(text, 'utf8');
  cipher.final();
  const sealed = Buffer.allocUnsafe(HEAD + ciphertext.length);
  sealed.writeUInt16BE(key.generation);
  iv.copy(sealed, GENERATION_BYTES);
  cipher.getAuthTag().copy(sealed, GENERATION_BYTES + IV_BYTES);
  ciphertext.copy(sealed, HEAD);
  return sealed;
}

/** Which of the record's keys a sealed text was made with. */
export function generationOf(sealed: Buffer): number {
  return sealed.readUInt16BE();
}

/** Opens what `seal` made with this key; throws when the text or the key is another. */
export function unseal(key: RecordKey, sealed: Buffer): string {
  const decipher = createDecipheriv(
    CIPHER,
    key.cipherKey,
    sealed.subarray(GENERATION_BYTES, GENERATION_BYTES + IV_BYTES),
  );
  decipher.setAuthTag(sealed.subarray(GENERATION_BYTES + IV_BYTES, HEAD));
  return Buffer.concat([decipher.update(sealed.subarray(HEAD)), decipher.final()]).toString('utf8');
}

// Random bytes are asked for by the thousand: a call to the generator costs more than the cipher.
const pool = Buffer.allocUnsafe(IV_BYTES * 1_024);
let used = pool.length;

function nonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += IV_BYTES;
  return pool.subarray(used - IV_BYTES, used);
}
