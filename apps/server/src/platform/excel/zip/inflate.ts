import { crc32, inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import type { WorkbookLimits } from '../limits.ts';
import { REJECTIONS } from '../messages.ts';
import { corrupt, WorkbookRejected } from '../rejection.ts';
import { compressedBytes, type ZipEntry } from './directory.ts';

/** Receives the expanded bytes in order. A chunk is only valid during the call. */
export type ByteSink = (chunk: Uint8Array) => void;

/** Up to this size a part is expanded in one native call; beyond it, piece by piece, so that it is never held whole. */
const WHOLE_BYTES = 8 * 1024 * 1024;
/** One piece can expand about a thousandfold at once, so it stays small. */
const PIECE = 16 * 1024;

/**
 * Expands one entry into `sink` and proves its length and checksum.
 * Never produces more than the entry declared; a part that goes on past its declared size is refused.
 * @throws WorkbookRejected `corrupt`, `too_large`, or `not_a_workbook` for an encrypted entry
 */
export function expandEntry(archive: Uint8Array, entry: ZipEntry, limits: WorkbookLimits, sink: ByteSink): void {
  if (entry.encrypted) throw new WorkbookRejected(REJECTIONS.password);
  const packed = compressedBytes(archive, entry);
  if (entry.method === 0) {
    if (packed.length !== entry.size) throw corrupt('zipEntryLength');
    if (crc32(packed) !== entry.crc) throw corrupt('zipEntryChecksum');
    sink(packed);
  } else if (entry.method !== 8) {
    throw corrupt('zipMethod');
  } else if (entry.size <= WHOLE_BYTES) {
    expandWhole(packed, entry, limits, sink);
  } else {
    expandPieces(packed, entry, limits, sink);
  }
}

function expandWhole(packed: Uint8Array, entry: ZipEntry, limits: WorkbookLimits, sink: ByteSink): void {
  let whole: Uint8Array;
  try {
    // One spare byte: a stream longer than declared then fails here instead of looking complete.
    const room = Math.max(64, entry.size + 1);
    whole = inflateRawSync(packed, { maxOutputLength: room, chunkSize: room });
  } catch (error) {
    if (isTooLong(error)) throw overrun(packed, entry, limits);
    throw corrupt('zipEntryUnreadable');
  }
  if (whole.length > entry.size) throw overrun(packed, entry, limits);
  if (whole.length !== entry.size) throw corrupt('zipEntryLength');
  if (crc32(whole) !== entry.crc) throw corrupt('zipEntryChecksum');
  sink(whole);
}

function expandPieces(packed: Uint8Array, entry: ZipEntry, limits: WorkbookLimits, sink: ByteSink): void {
  let produced = 0;
  let crc = 0;
  inflateInPieces(packed, (chunk) => {
    produced += chunk.length;
    if (produced > entry.size) throw overrun(packed, entry, limits);
    crc = crc32(chunk, crc);
    sink(chunk);
  });
  if (produced !== entry.size) throw corrupt('zipEntryLength');
  if (crc !== entry.crc) throw corrupt('zipEntryChecksum');
}

/** The inflater's own errors mean damaged data; errors thrown by the sink pass through unchanged. */
function inflateInPieces(packed: Uint8Array, sink: (chunk: Uint8Array, consumed: number) => void): void {
  let consumed = 0;
  let fromSink: { readonly error: unknown } | null = null;
  const inflate = new Inflate((chunk) => {
    try {
      sink(chunk, consumed);
    } catch (error) {
      fromSink = { error };
      throw error;
    }
  });
  try {
    while (consumed < packed.length) {
      const piece = packed.subarray(consumed, consumed + PIECE);
      consumed += piece.length;
      inflate.push(piece, consumed === packed.length);
    }
  } catch (error) {
    if (fromSink !== null) throw error;
    throw corrupt('zipEntryUnreadable');
  }
}

/**
 * The declared size was a lie. Goes on expanding into nothing, only until it is known what the part is: past the part
 * bound at a ratio above the limit it is a bomb; a stream that ends, or stays moderate for long, is merely damaged.
 */
function overrun(packed: Uint8Array, entry: ZipEntry, limits: WorkbookLimits): WorkbookRejected {
  let produced = 0;
  let verdict: WorkbookRejected | null = null;
  try {
    inflateInPieces(packed, (chunk, consumed) => {
      produced += chunk.length;
      const isBomb = produced > limits.partBytes && produced > consumed * limits.partRatio;
      if (!isBomb && produced < entry.size + 2 * limits.partBytes) return;
      verdict = isBomb ? new WorkbookRejected(REJECTIONS.bomb) : corrupt('zipEntryLonger');
      throw verdict;
    });
  } catch (error) {
    if (!(error instanceof WorkbookRejected)) throw error;
  }
  return verdict ?? corrupt('zipEntryLonger');
}

function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
}
