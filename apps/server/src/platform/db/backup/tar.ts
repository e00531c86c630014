/*
 * The part of the tar format that an export uses: short names, plain files that fit in memory. Any tar program can list and
 * unpack it.
 */

const blockSize = 512;
const empty = Buffer.alloc(blockSize);

export interface TarEntry {
  readonly name: string;
  readonly data: Buffer;
}

/** One entry as bytes. `seconds` is its time, in seconds since 1970. */
export function tarEntry(name: string, data: Buffer, seconds: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`name too long for an export: ${name}`);
  const head = Buffer.alloc(blockSize);
  head.write(name, 0);
  head.write('0000600\0', 100);
  head.write('0000000\0', 108);
  head.write('0000000\0', 116);
  head.write(`${octal(data.length)}\0`, 124);
  head.write(`${octal(seconds)}\0`, 136);
  head.write('0', 156);
  head.write('ustar\0' + '00', 257);
  head.write(`${checksum(head).toString(8).padStart(6, '0')}\0 `, 148);
  const padding = (blockSize - (data.length % blockSize)) % blockSize;
  return Buffer.concat([head, data, empty.subarray(0, padding)]);
}

/** The two empty blocks that end an archive. */
export const tarEnd: Buffer = Buffer.concat([empty, empty]);

/**
 * Reads entries one after another; memory holds one of them.
 * @throws RangeError for bytes that are no such archive, and for one that ends early.
 */
export async function* readTar(bytes: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const source = new ByteSource(bytes);
  for (;;) {
    const head = await source.take(blockSize);
    if (head.equals(empty)) return;
    if (head.toString('latin1', 257, 262) !== 'ustar' || field(head, 148, 8) !== checksum(head)) {
      throw new RangeError('no tar header');
    }
    const name = head.toString('utf8', 0, 100).replace(/\0.*$/s, '');
    const size = field(head, 124, 12);
    const padded = await source.take(Math.ceil(size / blockSize) * blockSize);
    yield { name, data: padded.subarray(0, size) };
  }
}

function octal(value: number): string {
  return Math.floor(value).toString(8).padStart(11, '0');
}

function field(head: Buffer, from: number, length: number): number {
  return Number.parseInt(head.toString('latin1', from, from + length), 8);
}

/** Sum of the header's bytes, its own field counted as blanks. */
function checksum(head: Buffer): number {
  let sum = 8 * 32;
  for (let i = 0; i < blockSize; i++) {
    if (i < 148 || i >= 156) sum += head.readUInt8(i);
  }
  return sum;
}

/** Hands out bytes in the lengths asked for. */
class ByteSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    const parts = [this.#rest];
    let have = this.#rest.length;
    while (have < length) {
      const next = await this.#chunks.next();
      if (next.done === true) throw new RangeError('the archive ends early');
      parts.push(next.value);
      have += next.value.length;
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts, have);
    this.#rest = all.subarray(length);
    return all.subarray(0, length);
  }
}
