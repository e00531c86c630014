import type { Caption } from './caption.ts';
import { isLiteral, type Token } from './tokenize.ts';
import { type CompiledField, GENERIC, type Phrase, SAME_SPAN, SECTIONS } from './wording-index.ts';

/** How well a header path says a field; `proof` when the cells must confirm it. */
export interface Claim {
  readonly field: string;
  readonly score: number;
  readonly needsProof: boolean;
}

const COST = { fromAbove: 0.04, beside: 0.03, literalAbove: 0.01 };
const SPECIFIC = 0.004;

/** The captions of a path that say something, lowest last; a caption that is only a unit says nothing. */
export function speakingCaptions(path: readonly Caption[]): readonly Caption[] {
  return path.filter((caption) => !caption.unitOnly && caption.variants.some((tokens) => tokens.size > 0));
}

/**
 * The best claim of the field on the path, or null when the path says something else or says too little. `strict` is for
 * figures: 二期 over 总投资 makes it another figure, though the word is in no list.
 */
export function claimOf(compiled: CompiledField, path: readonly Caption[], strict = false): Claim | null {
  const leaf = path.at(-1);
  if (!leaf) return null;
  const possible = leaf.variants.filter((tokens) => couldSay(compiled, tokens));
  if (possible.length === 0) return null;
  let best: Claim | null = null;
  for (const above of tokensAbove(path)) {
    for (const tokens of possible) {
      for (const phrase of compiled.phrases) {
        const score = scorePhrase(compiled, phrase, tokens, above, strict);
        if (score > 0 && (best === null || score > best.score)) {
          best = { field: compiled.field, score, needsProof: phrase.needsProof };
        }
      }
    }
  }
  return best;
}

/** Cheap look before every phrase is tried. */
function couldSay(compiled: CompiledField, tokens: ReadonlySet<Token>): boolean {
  let shared = false;
  for (const token of tokens) {
    if (compiled.vocabulary.has(token)) shared = true;
    else if (!compiled.besides.has(token)) return false;
  }
  return shared || isSpanOnly(compiled, tokens);
}

/** 1-6月 below 总产值, in a kind of ledger whose figures are all the year's so far. */
function isSpanOnly(compiled: CompiledField, leaf: ReadonlySet<Token>): boolean {
  return leaf.size > 0 && [...leaf].every((token) => SAME_SPAN.has(token) && compiled.besides.has(token));
}

/** Meanings of the captions above the lowest: brackets taken in, and brackets left out. */
function tokensAbove(path: readonly Caption[]): ReadonlySet<Token>[] {
  const first = new Set<Token>();
  const last = new Set<Token>();
  for (const caption of path.slice(0, -1)) {
    for (const token of caption.variants[0] ?? []) first.add(token);
    for (const token of caption.variants.at(-1) ?? []) last.add(token);
  }
  const same = first.size === last.size && [...first].every((token) => last.has(token));
  return same ? [first] : [first, last];
}

/** 施工许可证 is the same under 手续, 立项 or 开工: the caption says the phrase by itself, with a word that is its own. */
function saysAll(phrase: Phrase, leaf: ReadonlySet<Token>): boolean {
  let own = false;
  for (const token of phrase.tokens) {
    if (!leaf.has(token)) return false;
    if (!GENERIC.has(token)) own = true;
  }
  return own;
}

function scorePhrase(
  compiled: CompiledField,
  phrase: Phrase,
  leaf: ReadonlySet<Token>,
  above: ReadonlySet<Token>,
  strict: boolean,
): number {
  if (phrase.under && !phrase.under.some((token) => above.has(token) || leaf.has(token))) return 0;
  let score = phrase.weight;
  let shared = 0;
  for (const token of leaf) {
    if (phrase.tokens.has(token)) shared++;
    else if (compiled.besides.has(token)) score -= COST.beside;
    else return 0;
  }
  if (shared === 0 && !isSpanOnly(compiled, leaf)) return 0;
  for (const token of phrase.tokens) {
    if (leaf.has(token)) continue;
    if (!above.has(token)) return 0;
    score -= COST.fromAbove;
  }
  const complete = !strict && saysAll(phrase, leaf);
  for (const token of above) {
    if (complete && SECTIONS.has(token)) {
      score -= COST.fromAbove;
      continue;
    }
    if (phrase.tokens.has(token) || compiled.within.has(token) || phrase.under?.some((word) => word === token))
      continue;
    if (strict || !isLiteral(token)) return 0;
    score -= COST.literalAbove;
  }
  return Math.max(score + SPECIFIC * shared, 0.01);
}
