import { HEAD_CHARACTER, HEAD_CHARACTERS, HEAD_WORDS } from '../words/project-words.ts';

/** A head inside a text: the word by which the name of a single project or facility ends. */
export interface Head {
  readonly start: number;
  readonly end: number;
}

/** The words by their first character, the longest first so that none hides behind its own beginning. */
const wordsAt = new Map<number, readonly string[]>();
const NOTHING = 0;
const WORD = 1;
const CHARACTER = 2;
const begins = new Uint8Array(65_536);

for (const word of [...HEAD_WORDS].sort((left, right) => right.length - left.length)) {
  const first = word.charCodeAt(0);
  wordsAt.set(first, [...(wordsAt.get(first) ?? []), word]);
  begins[first] = WORD;
}
for (const char of HEAD_CHARACTERS) begins[char.charCodeAt(0)] = (begins[char.charCodeAt(0)] ?? NOTHING) | CHARACTER;

/**
 * The next head at or behind `from`; null where there is none. Most characters begin no head, and are passed over with one
 * look-up: a pattern of so many words would try them all at every place.
 */
export function nextHead(text: string, from: number): Head | null {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = begins[code] ?? NOTHING;
    if (kind === NOTHING) continue;
    if ((kind & WORD) !== 0) {
      for (const word of wordsAt.get(code) ?? [])
        if (text.startsWith(word, at)) return { start: at, end: at + word.length };
    }
    if ((kind & CHARACTER) === 0) continue;
    HEAD_CHARACTER.lastIndex = at;
    const found = HEAD_CHARACTER.exec(text);
    if (found !== null) return { start: at, end: at + found[0].length };
  }
  return null;
}

/** What is left of a name without its heads. */
export function withoutHeads(text: string): string {
  let left = '';
  let from = 0;
  for (let head = nextHead(text, 0); head !== null; head = nextHead(text, from)) {
    left += text.slice(from, head.start);
    from = head.end;
  }
  return left + text.slice(from);
}
