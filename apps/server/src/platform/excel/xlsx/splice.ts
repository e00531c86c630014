import { type XmlHandler, XmlScanner } from '../xml/scanner.ts';

/** One change to a part: the bytes from `start` to `end` give way to `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies changes that do not overlap; everything between them stays byte for byte. */
export function applySplices(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let at = 0;
  // Sorting keeps the order of insertions at one place.
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start)) {
    if (start < at) throw new RangeError('changes to a part overlap');
    pieces.push(bytes.subarray(at, start), encoder.encode(text));
    at = end;
  }
  pieces.push(bytes.subarray(at));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let to = 0;
  for (const piece of pieces) {
    whole.set(piece, to);
    to += piece.length;
  }
  return whole;
}

/** Scans a part that is in memory. */
export function scanBytes(bytes: Uint8Array, handler: XmlHandler): void {
  const xml = new XmlScanner(handler);
  xml.push(bytes);
  xml.finish();
}

/** The prefix, with colon, that a part's elements carry: `x:` for `<x:worksheet …>`, `''` for most files. */
export function elementPrefix(bytes: Uint8Array): string {
  let prefix = '';
  let depth = 0;
  scanBytes(bytes, {
    names: [],
    open(_, xml) {
      if (depth++ > 0) return;
      const tag = new TextDecoder().decode(bytes.subarray(xml.tagStart + 1, xml.tagEnd));
      prefix = /^([\w.-]+:)/.exec(tag)?.[1] ?? '';
    },
    close() {
      depth--;
    },
  });
  return prefix;
}
