import { findPeriodWords, type TablePeriod } from './period-words.ts';
import { FILLER_WORDS, type KnownToken, TOKEN_WORDS } from './tokens.ts';

/** A meaning from `TOKEN_WORDS`, or a literal word that is in no list, written with a leading `=`. */
export type Token = KnownToken | `=${string}`;

const FILLER = 'FILLER';
const BY_FIRST_CHARACTER = buildIndex();

function buildIndex(): ReadonlyMap<string, readonly { word: string; token: KnownToken | typeof FILLER }[]> {
  const index = new Map<string, { word: string; token: KnownToken | typeof FILLER }[]>();
  const add = (word: string, token: KnownToken | typeof FILLER) => {
    const key = word.charAt(0).toUpperCase();
    const list = index.get(key) ?? [];
    list.push({ word: word.toUpperCase(), token });
    index.set(key, list);
  };
  for (const [token, words] of Object.entries(TOKEN_WORDS)) {
    for (const word of words) add(word, token as KnownToken);
  }
  for (const word of FILLER_WORDS) add(word, FILLER);
  for (const list of index.values()) list.sort((left, right) => right.word.length - left.word.length);
  return index;
}

const NO_PERIOD: TablePeriod = { year: null, month: null };

/**
 * The meanings of a caption: `2024年计划投资` in a ledger of 2024 gives THIS_YEAR, PLAN, INVEST. Order and repetition do
 * not matter. Filler words are dropped; words in no list stay as literals.
 */
export function tokenize(folded: string, at: TablePeriod = NO_PERIOD): ReadonlySet<Token> {
  const text = folded.replace(/\s+/g, '').toUpperCase();
  const tokens = new Set<Token>();
  const periods = findPeriodWords(text, at);
  let literal = '';
  const closeLiteral = () => {
    if (literal !== '') tokens.add(`=${literal}`);
    literal = '';
  };
  for (let index = 0; index < text.length; ) {
    const period = periods.find((word) => word.start === index);
    const known = period ?? longestWord(text, index);
    if (known === undefined) {
      literal += text.charAt(index);
      index++;
      continue;
    }
    closeLiteral();
    if (known.token !== FILLER) tokens.add(known.token);
    index = known.end;
  }
  closeLiteral();
  return simplify(tokens);
}

function longestWord(text: string, index: number): { token: KnownToken | typeof FILLER; end: number } | undefined {
  const found = BY_FIRST_CHARACTER.get(text.charAt(index))?.find((entry) => text.startsWith(entry.word, index));
  return found && { token: found.token, end: index + found.word.length };
}

/** Which weaker meanings a stronger one makes superfluous: 自年初累计 says no more than 自年初. */
const SUPERFLUOUS: readonly { readonly has: KnownToken; readonly drop: readonly KnownToken[] }[] = [
  { has: 'YTD', drop: ['CUM', 'THIS_YEAR'] },
  { has: 'MONTH', drop: ['THIS_YEAR'] },
  { has: 'LAST_YEAR_END', drop: ['CUM', 'SINCE_START', 'LAST_YEAR'] },
  { has: 'SINCE_START', drop: ['CUM'] },
  { has: 'SAME_PERIOD', drop: ['LAST_YEAR'] },
  { has: 'STAFF', drop: ['HEADS', 'COUNT'] },
  { has: 'SPONSOR', drop: ['RESP'] },
  { has: 'CHAIN', drop: ['INDUSTRY'] },
  { has: 'AREA', drop: ['CITY', 'DISTRICT'] },
];

function simplify(tokens: Set<Token>): ReadonlySet<Token> {
  tokens.delete('TO');
  if (tokens.delete('MONTH_OF')) tokens.add('DATE');
  for (const { has, drop } of SUPERFLUOUS) {
    if (tokens.has(has)) for (const token of drop) tokens.delete(token);
  }
  return tokens;
}

export function isLiteral(token: Token): boolean {
  return token.startsWith('=');
}
