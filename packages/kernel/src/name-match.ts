/**
 * Matching of project and enterprise names that were typed by different hands. Similar is a hint for a person to decide,
 * never proof: 一期 and 二期 of one project are nearly the same text.
 */

// Everything that is neither a letter nor a digit: blanks, punctuation, brackets and symbols. What stands inside
// brackets is kept, since (二期) tells two projects apart.
const NOISE = /[^\p{L}\p{N}]+/gu;

// Most names are made of these alone, and are their own key.
const PLAIN = /^[\u4e00-\u9fffa-z0-9]*$/;

/** The text reduced to what names are compared by: NFKC, lower case, without blanks, punctuation and brackets. */
export function nameKey(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').toLowerCase().replace(NOISE, '');
}

export interface NameParts {
  /** `nameKey` of the whole name. */
  readonly key: string;
  /** The key without the ordinary ending; the whole key when nothing else would be left. */
  readonly stem: string;
  /** The ordinary ending, `''` when there is none. */
  readonly suffix: string;
}

// Longest first: 股份有限公司 must not be read as 股份 + 有限公司.
const SUFFIX =
  /(?:集团股份有限公司|集团有限责任公司|集团有限公司|股份有限公司|有限责任公司|有限公司|集团公司|公司|集团|建设项目|工程项目|项目|工程)$/u;

/**
 * The name with its ordinary ending (有限公司, 建设项目 …) kept apart, so that a missing 项目 does not make a
 * different project while the full key still tells a company from its project.
 */
export function nameParts(text: string): NameParts {
  const key = nameKey(text);
  const suffix = SUFFIX.exec(key)?.[0] ?? '';
  if (suffix === key) return { key, stem: key, suffix: '' };
  return { key, stem: key.slice(0, key.length - suffix.length), suffix };
}

/** Pairs of neighbouring characters with their counts; a single character counts as its own pair. */
export type Bigrams = ReadonlyMap<string, number>;

/** Bigrams by code point, so that rare characters outside the basic plane stay whole. */
export function bigrams(text: string): Bigrams {
  const characters = Array.from(text);
  const counts = new Map<string, number>();
  const add = (pair: string) => counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const [first, ...rest] = characters;
  if (first !== undefined && rest.length === 0) add(first);
  let previous = first;
  for (const character of rest) {
    add(`${previous}${character}`);
    previous = character;
  }
  return counts;
}

/** Dice similarity of two bigram counts, 0 to 1: twice the shared pairs over all pairs. Two empty texts share nothing: 0. */
export function dice(left: Bigrams, right: Bigrams): number {
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const all = total(left) + total(right);
  return all === 0 ? 0 : (2 * shared) / all;
}

function total(counts: Bigrams): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** Dice similarity of two names by their keys, 0 to 1; compare precomputed `bigrams` when one name meets many. */
export function nameSimilarity(left: string, right: string): number {
  return dice(bigrams(nameKey(left)), bigrams(nameKey(right)));
}
