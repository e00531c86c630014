import type { WorkbookLimits } from '../limits.ts';
import { REJECTIONS } from '../messages.ts';
import { corrupt, WorkbookRejected } from '../rejection.ts';

/** One file of a zip archive as its central directory declares it. Offsets are into the archive. */
export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly encrypted: boolean;
  /** Where the local header starts. */
  readonly headerOffset: number;
  /** The central directory record, byte for byte, for copying. */
  readonly record: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const RECORD_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const UNKNOWN_32 = 0xffffffff;
const MAX_ENTRIES = 65_535;

/**
 * Reads the central directory. Only the directory is trusted for sizes, never the local headers, and nothing is inflated.
 * @throws WorkbookRejected `corrupt` for a directory that is missing, cut short or points outside the archive
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw corrupt('zipDirectoryMissing');
  let { count, offset } = readEnd(view, end);
  if (count > MAX_ENTRIES) throw corrupt('zipDirectoryCount');
  const entries: ZipEntry[] = [];
  for (; count > 0; count--) {
    const entry = readRecord(bytes, view, offset);
    entries.push(entry);
    offset += entry.record.length;
  }
  return entries;
}

/** Refuses packages by their declared sizes, before a single byte is expanded. */
export function checkDeclaredSizes(entries: readonly ZipEntry[], limits: WorkbookLimits): void {
  let total = 0;
  for (const entry of entries) {
    if (entry.size > limits.partBytes && entry.size > entry.compressedSize * limits.partRatio) {
      throw new WorkbookRejected(REJECTIONS.bomb);
    }
    total += entry.size;
    if (total > limits.totalBytes) throw new WorkbookRejected(REJECTIONS.expandsTooLarge);
  }
}

/** The compressed bytes of an entry (a view, not a copy). */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const start = localDataStart(bytes, entry);
  if (start + entry.compressedSize > bytes.length) throw corrupt('zipEntryCut');
  return bytes.subarray(start, start + entry.compressedSize);
}

/** Where the data of an entry starts: behind its local header, whose name and extra lengths differ from the directory's. */
export function localDataStart(bytes: Uint8Array, entry: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) throw corrupt('zipEntryMissing');
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

function readEnd(view: DataView, end: number): { count: number; offset: number } {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== UNKNOWN_32) return { count, offset };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR_SIGNATURE) return { count, offset };
  const end64 = readSafe64(view, locator + 8);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END64_SIGNATURE) {
    throw corrupt('zipDirectoryPlace');
  }
  return { count: readSafe64(view, end64 + 32), offset: readSafe64(view, end64 + 48) };
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== RECORD_SIGNATURE) throw corrupt('zipDirectoryCut');
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (end > bytes.length) throw corrupt('zipDirectoryCut');
  const wide = readWideFields(view, at, at + 46 + nameLength, extraLength);
  return {
    // Part names are ASCII or UTF-8; other encodings only occur for names that no reader asks for.
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    record: bytes.subarray(at, end),
    ...wide,
  };
}

/** Sizes and offset, taken from the zip64 extra field where the 32-bit field says "see there". */
function readWideFields(view: DataView, at: number, extraStart: number, extraLength: number) {
  let size = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let headerOffset = view.getUint32(at + 42, true);
  if (size !== UNKNOWN_32 && compressedSize !== UNKNOWN_32 && headerOffset !== UNKNOWN_32) {
    return { size, compressedSize, headerOffset };
  }
  let field = findExtra(view, extraStart, extraLength, 1);
  const next = (): number => {
    if (field < 0 || field + 8 > extraStart + extraLength) throw corrupt('zipSizeMissing');
    field += 8;
    return readSafe64(view, field - 8);
  };
  if (size === UNKNOWN_32) size = next();
  if (compressedSize === UNKNOWN_32) compressedSize = next();
  if (headerOffset === UNKNOWN_32) headerOffset = next();
  return { size, compressedSize, headerOffset };
}

function findExtra(view: DataView, start: number, length: number, id: number): number {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === id) return at + 4;
  }
  return -1;
}

function readSafe64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw corrupt('zipSizeWild');
  return Number(value);
}
