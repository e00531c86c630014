/** A place in a text, counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  /** Characters before it. */
  readonly offset: number;
}

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Where a text stops being JSON; null when it is. Browsers say what is wrong but, for short texts, not where, and the
 * place is what the writer needs.
 */
export function jsonFault(text: string): TextPlace | null {
  const reader = new Reader(text);
  if (reader.value() && reader.atEnd()) return null;
  return placeAt(text, reader.at);
}

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, offset };
}

/** Goes over a text as far as it is JSON; `at` is then the first character that does not belong. */
class Reader {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    this.#take(SPACE);
    return this.at === this.#text.length;
  }

  value(): boolean {
    this.#take(SPACE);
    if (this.#skip('{')) return this.#members('}', () => this.#member());
    if (this.#skip('[')) return this.#members(']', () => this.value());
    return this.#take(TEXT) || this.#take(WORD);
  }

  #members(end: string, one: () => boolean): boolean {
    if (this.#skip(end)) return true;
    while (one()) {
      if (this.#skip(end)) return true;
      if (!this.#skip(',')) return false;
    }
    return false;
  }

  #member(): boolean {
    this.#take(SPACE);
    return this.#take(TEXT) && this.#skip(':') && this.value();
  }

  #skip(mark: string): boolean {
    this.#take(SPACE);
    if (!this.#text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (!found) return false;
    this.at += found[0].length;
    return true;
  }
}
