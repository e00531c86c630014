import { constants, crc32, deflateRawSync } from 'node:zlib';
import { compressedBytes, type ZipEntry } from './directory.ts';

/** 1980-01-01, the zip epoch: a real clock would make equal contents give different bytes. */
const FIXED_TIME = 0;
const FIXED_DATE = 0x21;
const LOCAL_SIZE = 30;
const RECORD_SIZE = 46;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** Version 2.0, the first with deflate and folders. */
const VERSION = 20;
/** Worksheet XML repeats itself so much that the highest levels save a fifth of the size for three times the time. */
const LEVEL = 1;
/** Content collected before it is compressed. */
const PIECE = 512 * 1024;

interface WrittenEntry {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** A part under way: takes its content piece by piece, so that it never exists uncompressed as a whole. */
export interface ZipPart {
  write(bytes: Uint8Array): void;
  close(): void;
}

/** Builds a zip archive in memory. No clock goes into it: on one release of Node, equal contents give equal bytes. */
export class ZipWriter {
  private readonly chunks: Uint8Array[] = [];
  private readonly entries: WrittenEntry[] = [];
  private length = 0;

  /** Adds a whole part. */
  add(name: string, content: Uint8Array | string): void {
    const part = this.open(name);
    part.write(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    part.close();
  }

  /** Starts a part. Parts are written one after the other, never two at a time. */
  open(name: string): ZipPart {
    const packed = new Packer();
    let crc = 0;
    let size = 0;
    return {
      write: (bytes) => {
        crc = crc32(bytes, crc);
        size += bytes.length;
        packed.push(bytes);
      },
      close: () => {
        const chunks = packed.end();
        const entry = {
          name: new TextEncoder().encode(name),
          flags: UTF8_NAMES,
          method: DEFLATED,
          time: FIXED_TIME,
          date: FIXED_DATE,
          crc,
          compressedSize: chunks.reduce((sum, chunk) => sum + chunk.length, 0),
          size,
        };
        this.append(entry, chunks);
      },
    };
  }

  /** Copies an entry of another archive without expanding it: name, time and compressed bytes stay as they are. */
  copy(archive: Uint8Array, entry: ZipEntry): void {
    const record = new DataView(entry.record.buffer, entry.record.byteOffset, entry.record.byteLength);
    const copied = {
      name: entry.record.subarray(RECORD_SIZE, RECORD_SIZE + record.getUint16(28, true)),
      // Sizes stand in the header here, so the "sizes follow the data" bit has to go.
      flags: record.getUint16(8, true) & ~0x0008,
      method: entry.method,
      time: record.getUint16(12, true),
      date: record.getUint16(14, true),
      crc: entry.crc,
      compressedSize: entry.compressedSize,
      size: entry.size,
    };
    this.append(copied, [compressedBytes(archive, entry)]);
  }

  /** The finished archive. */
  finish(): Uint8Array {
    const directoryStart = this.length;
    for (const entry of this.entries) this.push(recordOf(entry), entry.name);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, this.entries.length, true);
    end.setUint16(10, this.entries.length, true);
    end.setUint32(12, this.length - directoryStart, true);
    end.setUint32(16, directoryStart, true);
    this.push(new Uint8Array(end.buffer));
    const archive = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      archive.set(chunk, at);
      at += chunk.length;
    }
    return archive;
  }

  private append(entry: Omit<WrittenEntry, 'offset'>, packed: readonly Uint8Array[]): void {
    const written = { ...entry, offset: this.length };
    this.entries.push(written);
    this.push(localHeaderOf(written), entry.name, ...packed);
  }

  private push(...chunks: readonly Uint8Array[]): void {
    for (const chunk of chunks) {
      this.chunks.push(chunk);
      this.length += chunk.length;
    }
  }
}

/**
 * Deflates a stream of bytes without waiting: each piece is compressed by itself into whole blocks, and blocks may follow
 * one another in one stream. What a piece cannot refer back to is lost, which at this size is nothing.
 */
class Packer {
  private readonly done: Uint8Array[] = [];
  private readonly piece = new Uint8Array(PIECE);
  private filled = 0;

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + PIECE - this.filled);
      this.piece.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.filled === PIECE) this.pack(constants.Z_SYNC_FLUSH);
    }
  }

  end(): readonly Uint8Array[] {
    this.pack(constants.Z_FINISH);
    return this.done;
  }

  private pack(finishFlush: number): void {
    this.done.push(deflateRawSync(this.piece.subarray(0, this.filled), { level: LEVEL, finishFlush }));
    this.filled = 0;
  }
}

function localHeaderOf(entry: WrittenEntry): Uint8Array {
  const view = new DataView(new ArrayBuffer(LOCAL_SIZE));
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, VERSION, true);
  writeCommonFields(view, 6, entry);
  return new Uint8Array(view.buffer);
}

function recordOf(entry: WrittenEntry): Uint8Array {
  const view = new DataView(new ArrayBuffer(RECORD_SIZE));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  writeCommonFields(view, 8, entry);
  view.setUint32(42, entry.offset, true);
  return new Uint8Array(view.buffer);
}

/** The fields that local headers and directory records share, in the same order. */
function writeCommonFields(view: DataView, at: number, entry: WrittenEntry): void {
  view.setUint16(at, entry.flags, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint16(at + 4, entry.time, true);
  view.setUint16(at + 6, entry.date, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.compressedSize, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.name.length, true);
}
