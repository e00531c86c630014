import { corrupt } from '../rejection.ts';
import { RECORD, type RecordCursor } from './records.ts';

const UTF16 = new TextDecoder('utf-16le');
const WIDE = 0x01;
const PHONETIC = 0x04;
const RICH = 0x08;

/**
 * Reads strings of a record and of the CONTINUE records behind it. A string may be split between two records at any
 * character, and the second part starts with a flag byte of its own that may change its width.
 */
export class StringReader {
  private readonly cursor: RecordCursor;
  private at: number;

  /** Starts `offset` bytes into the cursor's current record; moves the cursor on over CONTINUE records. */
  constructor(cursor: RecordCursor, offset: number) {
    this.cursor = cursor;
    this.at = cursor.start + offset;
  }

  get atEnd(): boolean {
    return this.at >= this.cursor.end && this.cursor.peek() !== RECORD.continue;
  }

  /** A string with a 16-bit length and its flags, formatting runs and phonetic part; only the text is returned. */
  long(): string {
    return this.rest(this.u16());
  }

  /** A string with an 8-bit length (sheet names). */
  short(): string {
    return this.rest(this.u8());
  }

  private rest(length: number): string {
    const flags = this.u8();
    const runs = flags & RICH ? this.u16() : 0;
    const extra = flags & PHONETIC ? this.u16() + this.u16() * 0x10000 : 0;
    const text = this.characters(length, (flags & WIDE) !== 0);
    this.skip(runs * 4 + extra);
    return text;
  }

  private characters(length: number, isWide: boolean): string {
    let wide = isWide;
    let left = length;
    let text = '';
    while (left > 0) {
      if (this.at >= this.cursor.end) {
        this.toContinue();
        wide = (this.u8() & WIDE) !== 0;
      }
      const size = wide ? 2 : 1;
      const count = Math.min(left, Math.floor((this.cursor.end - this.at) / size));
      if (count === 0) throw corrupt('textCut');
      const bytes = this.cursor.bytes.subarray(this.at, this.at + count * size);
      text += wide ? UTF16.decode(bytes) : compressed(bytes);
      this.at += bytes.length;
      left -= count;
    }
    return text;
  }

  private u8(): number {
    if (this.at >= this.cursor.end) this.toContinue();
    return this.cursor.bytes[this.at++] as number;
  }

  private u16(): number {
    return this.u8() + this.u8() * 0x100;
  }

  private skip(count: number): void {
    let left = count;
    while (left > 0) {
      if (this.at >= this.cursor.end) this.toContinue();
      const step = Math.min(left, this.cursor.end - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** Empty CONTINUE records are passed over, so that each call makes data available or fails. */
  private toContinue(): void {
    do {
      if (this.cursor.peek() !== RECORD.continue || !this.cursor.next()) throw corrupt('textCut');
    } while (this.cursor.length === 0);
    this.at = this.cursor.start;
  }
}

/** One byte a character: the low halves of UTF-16, with high halves of zero. */
function compressed(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
