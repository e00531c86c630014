import { crc32, deflateRawSync } from 'node:zlib';

/** What a hostile archive may declare about an entry, whether or not it is so. */
export interface FakeEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly method?: number;
  readonly flags?: number;
  /** Compressed size as the directory declares it. */
  readonly compressedSize?: number;
  readonly headerOffset?: number;
}

/** An honest entry, to be changed by the test. */
export function honestEntry(name: string, content: Uint8Array | string): FakeEntry {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** Writes an archive whose directory says exactly what the entries say. */
export function fakeZip(entries: readonly FakeEntry[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(entry.flags ?? 0, 8);
    record.writeUInt16LE(entry.method ?? 8, 10);
    record.writeUInt32LE(entry.crc, 16);
    record.writeUInt32LE(entry.compressedSize ?? entry.packed.length, 20);
    record.writeUInt32LE(entry.size, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(entry.headerOffset ?? offset, 42);
    directory.push(record, name);
    chunks.push(local, name, Buffer.from(entry.packed));
    offset += 30 + name.length + entry.packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}
