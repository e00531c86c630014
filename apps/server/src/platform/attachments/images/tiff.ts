import { ascii, uint16, uint16Little, uint32, uint32Little } from './bytes.ts';

/** One entry of an Exif directory. */
export interface TiffEntry {
  readonly type: number;
  readonly count: number;
  /** Where its value begins in the block. */
  readonly at: number;
}

/** The block of tagged values in which cameras write what they know; numbers stand in either order of bytes. */
export interface Tiff {
  readonly bytes: Uint8Array;
  short(at: number): number;
  long(at: number): number;
  /** The entries of the directory that begins at the place. A broken one has none. */
  entries(directory: number): ReadonlyMap<number, TiffEntry>;
  /** Begin of the first directory. */
  readonly first: number;
}

const TYPE_BYTES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8];
const ENTRY_BYTES = 12;
const INLINE_BYTES = 4;

export function openTiff(bytes: Uint8Array): Tiff {
  const little = ascii(bytes, 0, 2) === 'II';
  const short = (at: number) => (little ? uint16Little(bytes, at) : uint16(bytes, at));
  const long = (at: number) => (little ? uint32Little(bytes, at) : uint32(bytes, at));
  const entries = (directory: number) => {
    const found = new Map<number, TiffEntry>();
    const count = directory + 2 <= bytes.length ? short(directory) : 0;
    for (let i = 0; i < count; i += 1) {
      const at = directory + 2 + i * ENTRY_BYTES;
      if (at + ENTRY_BYTES > bytes.length) return found;
      const type = short(at + 2);
      const values = long(at + 4);
      const size = (TYPE_BYTES[type] ?? 0) * values;
      found.set(short(at), { type, count: values, at: size > INLINE_BYTES ? long(at + 8) : at + 8 });
    }
    return found;
  };
  return { bytes, short, long, entries, first: long(4) };
}
