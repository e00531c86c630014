import {
  amountInBase,
  type BaseUnitCode,
  type Bigrams,
  baseUnitWord,
  bigrams,
  dice,
  isBaseUnitCode,
  nameKey,
} from '@guatu/kernel';

/** An entry of the dictionary of indicators, as far as matching needs it. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly aliases: readonly string[];
}

/** From which score a name counts as the same, and from which it is offered. */
export interface Thresholds {
  readonly matched: number;
  readonly offered: number;
}

export type MatchReason = 'SAME' | 'ALIAS' | 'CONTAINED' | 'ALIKE' | 'CORRECTED';

export interface IndicatorMatch {
  readonly indicatorId: string;
  readonly label: string;
  readonly score: number;
  readonly why: MatchReason;
}

export interface IndicatorMatches {
  /** Best first; the first one is taken when it reaches `matched`. */
  readonly offers: readonly IndicatorMatch[];
  readonly taken: IndicatorMatch | null;
  /** Something is called exactly this but is counted in another kind of unit. */
  readonly unitOff: boolean;
}

interface Name {
  readonly key: string;
  readonly pairs: Bigrams;
  readonly alias: boolean;
}

/** Names that are only alike stay below what is taken by itself: 工业固定资产投资 is not 固定资产投资. */
const UNSURE = 0.74;

/** Shorter words are in the name of everything. */
const SHORTEST_PART = 3;

/** Finds the indicators that words of a report may mean. Asked again for the same words it remembers the answer. */
export class IndicatorMatcher {
  readonly #entries: readonly { readonly indicator: Indicator; readonly names: readonly Name[] }[];
  readonly #answers = new Map<string, IndicatorMatches>();
  readonly #thresholds: Thresholds & { readonly most: number };
  readonly #prefixes: readonly string[];

  /** `prefixes`: words before a name that say nothing of what is measured (全市). */
  constructor(
    indicators: readonly Indicator[],
    thresholds: Thresholds & { readonly most: number },
    prefixes: readonly string[] = [],
  ) {
    this.#thresholds = thresholds;
    this.#prefixes = prefixes;
    this.#entries = indicators.map((indicator) => ({
      indicator,
      names: [indicator.label, ...indicator.aliases].map((name, i) => {
        const key = nameKey(name);
        return { key, pairs: bigrams(key), alias: i > 0 };
      }),
    }));
  }

  /** `names`: ways in which the report may be calling it, the plainest first; `unit`: what its figure is counted in. */
  match(names: readonly string[], unit: string): IndicatorMatches {
    const key = [unit, ...names].join('|');
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#search([...new Set(names.flatMap((name) => [name, this.#bare(name)]))].map(nameKey), unit);
    this.#answers.set(key, answer);
    return answer;
  }

  #bare(name: string): string {
    const prefix = this.#prefixes.find((each) => name.startsWith(each) && name.length > each.length + 1);
    return prefix === undefined ? name : this.#bare(name.slice(prefix.length));
  }

  #search(keys: readonly string[], unit: string): IndicatorMatches {
    const asked = keys.filter((key) => key !== '').map((key) => ({ key, pairs: bigrams(key) }));
    const found: IndicatorMatch[] = [];
    let unitOff = false;
    for (const { indicator, names } of this.#entries) {
      const best = bestOf(asked, names);
      if (best === null || best.score < this.#thresholds.offered) continue;
      if (unitFits(unit, indicator.unit)) found.push({ indicatorId: indicator.id, label: indicator.label, ...best });
      else if (best.why === 'SAME' || best.why === 'ALIAS') unitOff = true;
    }
    const offers = found
      .sort((a, b) => b.score - a.score || a.indicatorId.localeCompare(b.indicatorId, 'en'))
      .slice(0, this.#thresholds.most);
    const [first] = offers;
    const taken = first !== undefined && first.score >= this.#thresholds.matched ? first : null;
    return { offers, taken, unitOff: unitOff && taken === null };
  }
}

function bestOf(
  asked: readonly { readonly key: string; readonly pairs: Bigrams }[],
  names: readonly Name[],
): Pick<IndicatorMatch, 'score' | 'why'> | null {
  let best: Pick<IndicatorMatch, 'score' | 'why'> | null = null;
  for (const { key, pairs } of asked) {
    for (const name of names) {
      const next = likeness(key, pairs, name);
      if (next !== null && (best === null || next.score > best.score)) best = next;
    }
  }
  return best;
}

function likeness(key: string, pairs: Bigrams, name: Name): Pick<IndicatorMatch, 'score' | 'why'> | null {
  if (key === name.key) return name.alias ? { score: 0.98, why: 'ALIAS' } : { score: 1, why: 'SAME' };
  const [short, long] = key.length < name.key.length ? [key, name.key] : [name.key, key];
  if (short.length >= SHORTEST_PART && long.includes(short)) {
    return { score: rounded(0.5 + 0.24 * (short.length / long.length)), why: 'CONTAINED' };
  }
  const score = rounded(Math.min(UNSURE, 0.9 * dice(pairs, name.pairs)));
  return score > 0 ? { score, why: 'ALIKE' } : null;
}

/** Whether a figure in the unit can be an indicator kept in the other one. */
export function unitFits(written: string, kept: string): boolean {
  if (written === kept) return true;
  if (!isBaseUnitCode(written) || !isBaseUnitCode(kept) || written === 'other') return false;
  return amountInBase(1, baseUnitWord(written as BaseUnitCode), kept).ok;
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
