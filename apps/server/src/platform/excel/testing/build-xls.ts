/** Builds compound files and BIFF8 records by hand, for what no program would write on purpose. */

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

/** A record: id, length, data. */
export function record(id: number, ...data: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, id, true);
  view.setUint16(2, data.length, true);
  bytes.set(data, 4);
  return bytes;
}

/** A 16-bit number as record bytes. */
export function u16(value: number): number[] {
  return [value & 0xff, value >> 8];
}

/** A 32-bit number as record bytes. */
export function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

/** UTF-16 characters as record bytes. */
export function wide(text: string): number[] {
  return [...text].flatMap((character) => u16(character.charCodeAt(0)));
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

const BOF_GLOBALS = record(0x0809, ...u16(0x0600), ...u16(0x0005), ...u32(0), ...u32(0), ...u32(0));
const BOF_SHEET = record(0x0809, ...u16(0x0600), ...u16(0x0010), ...u32(0), ...u32(0), ...u32(0));
export const EOF_RECORD = record(0x000a);
export const BOF_CHART = record(0x0809, ...u16(0x0600), ...u16(0x0020), ...u32(0), ...u32(0), ...u32(0));

/** A workbook stream with one sheet: more records for the globals, and the records of the sheet. */
export function workbookStream(globals: readonly Uint8Array[], sheet: readonly Uint8Array[]): Uint8Array {
  const name = [2, 1, ...wide('台账')];
  const entry = (offset: number) => record(0x0085, ...u32(offset), 0, 0, ...name);
  const before = concat([BOF_GLOBALS, ...globals]);
  const offset = before.length + entry(0).length + EOF_RECORD.length;
  return concat([before, entry(offset), EOF_RECORD, BOF_SHEET, ...sheet, EOF_RECORD]);
}

/** A compound file with one stream at its root, padded past the size below which streams live elsewhere. */
export function compoundFile(streamName: string, content: Uint8Array): Uint8Array {
  const size = Math.max(4096, content.length);
  const streamSectors = Math.ceil(size / SECTOR);
  const bytes = new Uint8Array(SECTOR * (3 + streamSectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x1a, 3, true);
  view.setUint16(0x1c, 0xfffe, true);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x2c, 1, true);
  view.setUint32(0x30, 1, true);
  view.setUint32(0x38, 4096, true);
  view.setUint32(0x3c, END_OF_CHAIN, true);
  view.setUint32(0x44, END_OF_CHAIN, true);
  for (let slot = 0; slot < 109; slot++) view.setUint32(0x4c + slot * 4, slot === 0 ? 0 : FREE, true);
  // Sector 0: allocation table; sector 1: directory; from 2 on: the stream.
  for (let sector = 0; sector < SECTOR / 4; sector++) {
    const next = sector < 2 || sector === streamSectors + 1 ? END_OF_CHAIN : sector + 1;
    view.setUint32(SECTOR + sector * 4, sector < streamSectors + 2 ? next : FREE, true);
  }
  directoryEntry(view, 2 * SECTOR, 'Root Entry', 5, END_OF_CHAIN, 0);
  view.setUint32(2 * SECTOR + 0x4c, 1, true);
  directoryEntry(view, 2 * SECTOR + 128, streamName, 2, 2, size);
  bytes.set(content, 3 * SECTOR);
  return bytes;
}

function directoryEntry(view: DataView, at: number, name: string, type: number, start: number, size: number): void {
  wide(name).forEach((byte, index) => {
    view.setUint8(at + index, byte);
  });
  view.setUint16(at + 0x40, name.length * 2 + 2, true);
  view.setUint8(at + 0x42, type);
  for (const link of [0x44, 0x48, 0x4c]) view.setUint32(at + link, FREE, true);
  view.setUint32(at + 0x74, start, true);
  view.setUint32(at + 0x78, size, true);
}
