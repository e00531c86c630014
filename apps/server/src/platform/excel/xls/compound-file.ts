import { corrupt } from '../rejection.ts';

/**
 * Reads the streams at the root of a compound file (OLE2), the container of .xls and of encrypted .xlsx files.
 * Every chain is walked with a bound, so that loops and wild sector numbers end in a refusal.
 * Format: [MS-CFB].
 */
export class CompoundFile {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectorCount: number;
  private readonly fat: Uint32Array;
  private readonly streams = new Map<string, StreamEntry>();
  private readonly miniCutoff: number;
  private readonly miniFatStart: number;
  private miniStreamStart = 0;
  private miniStreamSize = 0;

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER_SIZE) throw corrupt('headerCut');
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(0x1e, true);
    if ((shift !== 9 && shift !== 12) || this.view.getUint16(0x20, true) !== MINI_SHIFT) throw corrupt('header');
    this.sectorSize = 1 << shift;
    // The last sector may be cut short by writers that do not pad it.
    this.sectorCount = Math.ceil(bytes.length / this.sectorSize) - 1;
    this.miniCutoff = this.view.getUint32(0x38, true);
    this.miniFatStart = this.view.getUint32(0x3c, true);
    this.fat = this.readFat();
    this.readDirectory();
  }

  /** Names of the streams at the root. */
  has(name: string): boolean {
    return this.streams.has(name.toLowerCase());
  }

  /** A root stream's content, or null. @throws WorkbookRejected when it is cut short */
  stream(name: string): Uint8Array | null {
    const entry = this.streams.get(name.toLowerCase());
    if (entry === undefined) return null;
    if (entry.size > this.bytes.length) throw corrupt('fileCut');
    return entry.size < this.miniCutoff ? this.readMini(entry) : this.readChain(entry.start, entry.size);
  }

  private readFat(): Uint32Array {
    const perSector = this.sectorSize / 4;
    const count = this.view.getUint32(0x2c, true);
    if (count > this.sectorCount) throw corrupt('allocationTable');
    const sectors: number[] = [];
    for (let i = 0; i < HEADER_FAT_SLOTS && sectors.length < count; i++) {
      sectors.push(this.view.getUint32(0x4c + i * 4, true));
    }
    let next = this.view.getUint32(0x44, true);
    while (sectors.length < count) {
      const at = this.sectorOffset(next);
      for (let i = 0; i < perSector - 1 && sectors.length < count; i++) sectors.push(this.u32(at + i * 4));
      next = this.u32(at + (perSector - 1) * 4);
    }
    const fat = new Uint32Array(count * perSector);
    sectors.forEach((sector, index) => {
      const at = this.sectorOffset(sector);
      for (let i = 0; i < perSector; i++) fat[index * perSector + i] = this.u32(at + i * 4);
    });
    return fat;
  }

  /** Walks the root storage's tree only: an embedded document has streams of the same names deeper down. */
  private readDirectory(): void {
    const directory = this.readChain(this.view.getUint32(0x30, true), null);
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const count = Math.floor(directory.length / ENTRY_SIZE);
    if (count === 0 || directory[0x42] !== ROOT_TYPE) throw corrupt('directory');
    this.miniStreamStart = view.getUint32(0x74, true);
    this.miniStreamSize = view.getUint32(0x78, true);
    const seen = new Set<number>();
    const pending = [view.getUint32(0x4c, true)];
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      if (id >= count || seen.has(id)) continue;
      seen.add(id);
      const at = id * ENTRY_SIZE;
      pending.push(view.getUint32(at + 0x44, true), view.getUint32(at + 0x48, true));
      const nameBytes = Math.max(0, Math.min(62, view.getUint16(at + 0x40, true) - 2));
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)).toLowerCase();
      if (directory[at + 0x42] === STREAM_TYPE && !this.streams.has(name)) {
        this.streams.set(name, { start: view.getUint32(at + 0x74, true), size: view.getUint32(at + 0x78, true) });
      }
    }
  }

  /** A chain's bytes; `size` null reads to the chain's end. */
  private readChain(start: number, size: number | null): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    let sector = start;
    while (size === null ? sector !== END_OF_CHAIN : length < size) {
      if (pieces.length > this.sectorCount) throw corrupt('sectorLoop');
      const at = this.sectorOffset(sector);
      const wanted = size === null ? this.sectorSize : Math.min(this.sectorSize, size - length);
      if (at + wanted > this.bytes.length) throw corrupt('fileCut');
      pieces.push(this.bytes.subarray(at, at + wanted));
      length += wanted;
      sector = this.fat[sector] ?? END_OF_CHAIN;
    }
    return join(pieces, length);
  }

  private readMini(entry: StreamEntry): Uint8Array {
    const container = this.readChain(this.miniStreamStart, this.miniStreamSize);
    const miniFat = this.readChain(this.miniFatStart, null);
    const view = new DataView(miniFat.buffer, miniFat.byteOffset, miniFat.byteLength);
    const pieces: Uint8Array[] = [];
    let length = 0;
    let sector = entry.start;
    while (length < entry.size) {
      const at = sector * MINI_SECTOR;
      const wanted = Math.min(MINI_SECTOR, entry.size - length);
      if (at + wanted > container.length || sector * 4 + 4 > miniFat.length) throw corrupt('sectorBroken');
      pieces.push(container.subarray(at, at + wanted));
      length += wanted;
      sector = view.getUint32(sector * 4, true);
    }
    return join(pieces, length);
  }

  private sectorOffset(sector: number): number {
    if (sector >= this.sectorCount) throw corrupt('fileCut');
    return (sector + 1) * this.sectorSize;
  }

  private u32(at: number): number {
    if (at + 4 > this.bytes.length) throw corrupt('fileCut');
    return this.view.getUint32(at, true);
  }
}

interface StreamEntry {
  readonly start: number;
  readonly size: number;
}

const HEADER_SIZE = 512;
const HEADER_FAT_SLOTS = 109;
const MINI_SHIFT = 6;
const MINI_SECTOR = 64;
const ENTRY_SIZE = 128;
const STREAM_TYPE = 2;
const ROOT_TYPE = 5;
const END_OF_CHAIN = 0xfffffffe;

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
