import { dayNumber } from '../iso-day.ts';
import type { Fact, Needed, Outcome } from './types.ts';

/** A stretch of numbers; a bound that is not included is open. */
interface Stretch {
  readonly from: number;
  readonly fromOpen: boolean;
  readonly to: number;
  readonly toOpen: boolean;
}

/**
 * What a fact has to be. Numbers and days (as day numbers) lie in one of some stretches, in ascending order and apart;
 * words are among some or none of some; a list holds some words and does without others.
 */
export type Requirement =
  | { readonly kind: 'numbers'; readonly stretches: readonly Stretch[] }
  | { readonly kind: 'words'; readonly words: ReadonlySet<string | boolean>; readonly among: boolean }
  | { readonly kind: 'list'; readonly with: ReadonlySet<string>; readonly without: ReadonlySet<string> }
  | { readonly kind: 'known' }
  | { readonly kind: 'notKnown' };

const EVERYTHING: Stretch = {
  from: Number.NEGATIVE_INFINITY,
  fromOpen: true,
  to: Number.POSITIVE_INFINITY,
  toOpen: true,
};

export const below = (to: number, toOpen: boolean): Requirement => numbers([{ ...EVERYTHING, to, toOpen }]);
export const above = (from: number, fromOpen: boolean): Requirement => numbers([{ ...EVERYTHING, from, fromOpen }]);
export const within = (from: number, to: number): Requirement =>
  numbers([{ from, fromOpen: false, to, toOpen: false }]);
export const among = (words: readonly (string | boolean)[]): Requirement => ({
  kind: 'words',
  words: new Set(words),
  among: true,
});
export const holding = (word: string): Requirement => ({ kind: 'list', with: new Set([word]), without: new Set() });

function numbers(stretches: readonly Stretch[]): Requirement {
  return { kind: 'numbers', stretches };
}

/** What the fact has to be for the requirement not to be met; the fact has to be known either way, or not known. */
export function opposite(requirement: Requirement): Requirement {
  switch (requirement.kind) {
    case 'numbers':
      return numbers(gapsOf(requirement.stretches));
    case 'words':
      return { ...requirement, among: !requirement.among };
    case 'list':
      return { kind: 'list', with: requirement.without, without: requirement.with };
    case 'known':
      return { kind: 'notKnown' };
    case 'notKnown':
      return { kind: 'known' };
  }
}

function gapsOf(stretches: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = [];
  let { from, fromOpen } = EVERYTHING;
  for (const stretch of stretches) {
    if (stretch.from !== Number.NEGATIVE_INFINITY) {
      gaps.push({ from, fromOpen, to: stretch.from, toOpen: !stretch.fromOpen });
    }
    from = stretch.to;
    fromOpen = !stretch.toOpen;
  }
  if (from !== Number.POSITIVE_INFINITY) gaps.push({ ...EVERYTHING, from, fromOpen });
  return gaps.filter(holdsAnything);
}

function holdsAnything({ from, fromOpen, to, toOpen }: Stretch): boolean {
  return from < to || (from === to && !fromOpen && !toOpen);
}

/** Both at once; null when no fact could be both. */
export function both(a: Requirement, b: Requirement): Requirement | null {
  if (a.kind === 'notKnown' || b.kind === 'notKnown') return a.kind === b.kind ? a : null;
  if (a.kind === 'known') return b;
  if (b.kind === 'known') return a;
  if (a.kind === 'numbers' && b.kind === 'numbers') {
    const common = a.stretches
      .flatMap((left) => b.stretches.map((right) => overlap(left, right)))
      .filter(holdsAnything);
    return common.length === 0 ? null : numbers(common);
  }
  if (a.kind === 'words' && b.kind === 'words') return bothWords(a, b);
  if (a.kind === 'list' && b.kind === 'list') {
    const joined = { kind: 'list' as const, with: union(a.with, b.with), without: union(a.without, b.without) };
    return [...joined.with].some((word) => joined.without.has(word)) ? null : joined;
  }
  throw new Error('two comparisons of one fact ask for values of two types');
}

function overlap(a: Stretch, b: Stretch): Stretch {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  const open = (x: Stretch, edge: 'from' | 'to', bound: number) =>
    x[edge] === bound && (edge === 'from' ? x.fromOpen : x.toOpen);
  return {
    from,
    fromOpen: open(a, 'from', from) || open(b, 'from', from),
    to,
    toOpen: open(a, 'to', to) || open(b, 'to', to),
  };
}

type Words = Extract<Requirement, { kind: 'words' }>;

function bothWords(a: Words, b: Words): Requirement | null {
  if (!a.among && !b.among) return { ...a, words: union(a.words, b.words) };
  const [listed, other] = a.among ? [a, b] : [b, a];
  const left = [...listed.words].filter((word) => other.words.has(word) === other.among);
  return left.length === 0 ? null : among(left);
}

function union<Word>(a: ReadonlySet<Word>, b: ReadonlySet<Word>): ReadonlySet<Word> {
  return new Set([...a, ...b]);
}

/** Whether a fact meets a requirement; a date too coarse to tell, or a fact that is not there, may or may not. */
export function meets(requirement: Requirement, fact: Fact): Outcome {
  if (requirement.kind === 'known') return fact === null ? 'no' : 'yes';
  if (requirement.kind === 'notKnown') return fact === null ? 'yes' : 'no';
  if (fact === null) return 'unknown';
  switch (requirement.kind) {
    case 'numbers':
      return meetsNumbers(requirement.stretches, spanOf(fact));
    case 'words':
      return requirement.words.has(fact as string | boolean) === requirement.among ? 'yes' : 'no';
    case 'list': {
      const words = fact as readonly string[];
      const held = [...requirement.with].every((word) => words.includes(word));
      return held && ![...requirement.without].some((word) => words.includes(word)) ? 'yes' : 'no';
    }
  }
}

/** From the first to the last number that the fact may be. */
function spanOf(fact: Fact): readonly [number, number] {
  if (typeof fact === 'number') return [fact, fact];
  if (typeof fact === 'object' && fact !== null && 'firstDay' in fact) {
    return [dayNumber(fact.firstDay), dayNumber(fact.lastDay)];
  }
  throw new Error('a fact that is compared as a number or a day is neither');
}

function meetsNumbers(stretches: readonly Stretch[], [first, last]: readonly [number, number]): Outcome {
  const inside = (value: number, { from, fromOpen, to, toOpen }: Stretch) =>
    (value > from || (value === from && !fromOpen)) && (value < to || (value === to && !toOpen));
  if (stretches.some((stretch) => inside(first, stretch) && inside(last, stretch))) return 'yes';
  const touched = stretches.some(
    ({ from, fromOpen, to, toOpen }) =>
      (last > from || (last === from && !fromOpen)) && (first < to || (first === to && !toOpen)),
  );
  return touched ? 'unknown' : 'no';
}

/** How far a fact is from where it has to be, 0 to 1 as a part of the bound, for choosing between ways. */
export function relativeGap(requirement: Requirement, fact: Fact): number {
  const gap = gapTo(requirement, fact);
  if (gap === null) return 0;
  const size = Math.abs(gap.bound) + gap.distance;
  return size === 0 ? 0 : gap.distance / size;
}

/** The nearest bound of a number or a day, and its distance; null where there is no distance to speak of. */
export function gapTo(
  requirement: Requirement,
  fact: Fact,
): {
  readonly bound: number;
  readonly inclusive: boolean;
  readonly upwards: boolean;
  readonly distance: number;
} | null {
  if (requirement.kind !== 'numbers' || fact === null) return null;
  const [first, last] = spanOf(fact);
  const ways = requirement.stretches.flatMap(({ from, fromOpen, to, toOpen }) => [
    { bound: from, inclusive: !fromOpen, upwards: true, distance: Math.max(0, from - first) },
    { bound: to, inclusive: !toOpen, upwards: false, distance: Math.max(0, last - to) },
  ]);
  // A stretch above is reached at its lower end, one below at its upper.
  const usable = ways.filter(({ bound, upwards }) => (upwards ? bound >= first : bound <= last));
  return usable.sort((a, b) => a.distance - b.distance)[0] ?? null;
}

/** The requirement as a change tells it: the nearest bound of a number, the words themselves. */
export function neededFor(requirement: Requirement, fact: Fact): Needed {
  switch (requirement.kind) {
    case 'numbers': {
      const gap = gapTo(requirement, fact);
      if (gap) return { kind: gap.upwards ? 'atLeast' : 'atMost', bound: gap.bound, inclusive: gap.inclusive };
      const [stretch = EVERYTHING] = requirement.stretches;
      return stretch.from === Number.NEGATIVE_INFINITY
        ? { kind: 'atMost', bound: stretch.to, inclusive: !stretch.toOpen }
        : { kind: 'atLeast', bound: stretch.from, inclusive: !stretch.fromOpen };
    }
    case 'words':
      return { kind: requirement.among ? 'oneOf' : 'noneOf', words: [...requirement.words] };
    case 'list':
      return { kind: 'holding', with: [...requirement.with], without: [...requirement.without] };
    default:
      return { kind: requirement.kind };
  }
}
