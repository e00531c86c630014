import { readCaption } from '../columns/caption.ts';
import { isLiteral, type Token } from '../columns/tokenize.ts';
import { COMPILED } from '../columns/wording-index.ts';

export type Hit = 'none' | 'part' | 'full';

const PERIODS = new Set<Token>([
  'THIS_YEAR',
  'LAST_YEAR',
  'OTHER_YEAR',
  'LAST_YEAR_END',
  'MONTH',
  'OTHER_MONTH',
  'NEXT_MONTH',
  'YTD',
  'SAME_PERIOD',
  'QUARTER',
  'WEEK',
  'CUM',
  'SINCE_START',
]);
const BESIDES = new Set<Token>(['PROJECT', 'ENTERPRISE', 'ISSUE', 'GROWTH', 'YOY', 'RATE', 'PLAN', 'ACTUAL', 'AMONG']);

interface Known {
  readonly phrases: readonly ReadonlySet<Token>[];
  readonly tokens: ReadonlySet<Token>;
}

let known: Known | null = null;

/** Every wording of every field, without the words for periods: at this point the table's year is not known. */
function knownPhrases(): Known {
  if (known) return known;
  const phrases = Object.values(COMPILED)
    .flat()
    .flatMap((field) =>
      field.phrases.map((phrase) => new Set([...phrase.tokens].filter((token) => !PERIODS.has(token)))),
    );
  const tokens = new Set(phrases.flatMap((phrase) => [...phrase]));
  known = { phrases, tokens };
  return known;
}

const cache = new Map<string, Hit>();
const LONGEST_CAPTION = 40;

/** Whether a text is worded like a caption: fully (it says a field) or in part (it would, below a group). */
export function captionHit(raw: string): Hit {
  if (raw.length > LONGEST_CAPTION) return 'none';
  const cached = cache.get(raw);
  if (cached !== undefined) return cached;
  const hit = findHit(raw);
  if (cache.size > 20_000) cache.clear();
  cache.set(raw, hit);
  return hit;
}

function findHit(raw: string): Hit {
  const caption = readCaption(raw, { year: null, month: null });
  if (caption.unitOnly) return 'none';
  let best: Hit = 'none';
  const { phrases, tokens: all } = knownPhrases();
  for (const variant of caption.variants) {
    const tokens = [...variant].filter((token) => !PERIODS.has(token));
    if (tokens.some((token) => isLiteral(token) && !all.has(token))) continue;
    if (tokens.length === 0) {
      if (variant.size > 0) best = 'part';
      continue;
    }
    if (tokens.some((token) => !all.has(token) && !BESIDES.has(token))) continue;
    for (const phrase of phrases) {
      if (!tokens.every((token) => phrase.has(token) || BESIDES.has(token))) continue;
      if (tokens.filter((token) => phrase.has(token)).length === phrase.size && phrase.size > 0) return 'full';
      if (tokens.some((token) => phrase.has(token))) best = 'part';
    }
  }
  return best;
}
