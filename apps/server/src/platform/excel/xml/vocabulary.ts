/**
 * Turns element names in a byte buffer into the handler's own string constants without making strings, so that a handler
 * can switch on names at no cost a cell.
 */
export class Vocabulary {
  private readonly byHash = new Map<number, { readonly word: string; readonly bytes: Uint8Array }>();

  constructor(words: readonly string[]) {
    for (const word of words) {
      const bytes = new TextEncoder().encode(word);
      const hash = bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 0);
      if (this.byHash.has(hash)) throw new Error(`names with equal hashes: ${word}`);
      this.byHash.set(hash, { word, bytes });
    }
  }

  /** The known word at this place of the buffer, or `''`. `hash` is the same hash over the same bytes. */
  find(buffer: Uint8Array, start: number, end: number, hash: number): string {
    const entry = this.byHash.get(hash);
    if (entry === undefined || entry.bytes.length !== end - start) return '';
    for (let at = 0; at < entry.bytes.length; at++) {
      if (buffer[start + at] !== entry.bytes[at]) return '';
    }
    return entry.word;
  }
}
