import { randomFillSync } from 'node:crypto';

/** The only place where the product asks what time it is, so that tests can answer instead. */
export interface Clock {
  /** Now, as ISO 8601 UTC with microseconds, the precision that the ledger stores and hashes. */
  now(): string;
}

export const systemClock: Clock = {
  now() {
    const micros = Math.round((performance.timeOrigin + performance.now()) * 1000);
    const millis = Math.floor(micros / 1000);
    const rest = String(micros % 1000).padStart(3, '0');
    return new Date(millis).toISOString().replace('Z', `${rest}Z`);
  },
};

/**
 * A UUIDv7: 48 bits of Unix milliseconds, a 12-bit office code, the rest random. Rows made together lie together in an
 * index, and offices can be joined later without renaming a row.
 */
export function newId(officeCode = 0): string {
  const bytes = randomPiece();
  const millis = Date.now();
  bytes.writeUIntBE(millis, 0, 6);
  bytes.writeUInt16BE(0x7000 | (officeCode & 0x0fff), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const ID_BYTES = 16;
// Random bytes are asked for by the thousand: a large import needs an id a row, and each call costs more than the id.
const pool = Buffer.allocUnsafe(ID_BYTES * 1_024);
let used = pool.length;

function randomPiece(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  return pool.subarray(used - ID_BYTES, used);
}
