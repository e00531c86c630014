import type { LedgerDate } from '../ledger-date.ts';
import type { Dimension } from '../unit-table.ts';

export type FactType = 'number' | 'date' | 'bool' | 'choice' | 'text' | 'list';

/** A fact that conditions may ask about. */
export interface FactSpec {
  readonly id: string;
  /** As sentences call it: 设备投入. */
  readonly label: string;
  readonly type: FactType;
  /** Of a number: what it measures. Facts are in the base unit (yuan, m², per cent); absent where it only counts. */
  readonly dimension?: Dimension;
  /** Of a choice or a list of choices. */
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  /** Whoever is judged cannot change it: a founding date, a region. It is never proposed as a way to a yes. */
  readonly fixed?: true;
}

/** The facts that one kind of condition may ask about, by id. */
export type Vocabulary = ReadonlyMap<string, FactSpec>;

/** What is known of a fact: a number in the base unit, a ledger date at its precision. Null or absent: not known. */
export type Fact = number | boolean | string | LedgerDate | readonly string[] | null;

/** What is known of the one judged, by fact id. */
export type Facts = Readonly<Record<string, Fact | undefined>>;

export type Op =
  | 'lt'
  | 'le'
  | 'eq'
  | 'ne'
  | 'ge'
  | 'gt'
  | 'between'
  | 'in'
  | 'notIn'
  | 'has'
  | 'hasNot'
  | 'known'
  | 'notKnown';

/** One comparison, its wanted value already in the base unit. */
export interface Comparison {
  readonly fact: string;
  readonly op: Op;
  /** Numbers or days as day numbers, words, or nothing for `known`; two for `between`, both included. */
  readonly wanted: readonly (number | string | boolean)[];
  /** The comparison in words, with the unit it was written in: 设备投入不低于500万元. */
  readonly text: string;
}

/** A checked condition: every fact is in the vocabulary, every operator and value fits it. */
export type Condition =
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

export type Outcome = 'yes' | 'no' | 'unknown';

/** One comparison with what was found. */
export interface Reason {
  readonly fact: string;
  readonly text: string;
  readonly found: Fact;
  readonly outcome: Outcome;
  /** Whether the whole would be otherwise, or could be, were this one otherwise. */
  readonly decisive: boolean;
}

/** A fact that is not there, or a date that is too coarse to tell. */
export interface MissingFact {
  readonly fact: string;
  readonly label: string;
  readonly because: 'absent' | 'coarse';
  /** Whether the outcome waits for it. */
  readonly decisive: boolean;
}

/** One fact that would have to be otherwise. */
export interface Change {
  readonly fact: string;
  readonly label: string;
  readonly found: Fact;
  /** Where it has to come to. */
  readonly needed: Needed;
  /** How far a number or a day is from there, in base units or days; null where there is no distance. */
  readonly gap: number | null;
}

export type Needed =
  /** A number, or a day as a day number; the bound itself does when `inclusive`. */
  | { readonly kind: 'atLeast' | 'atMost'; readonly bound: number; readonly inclusive: boolean }
  | { readonly kind: 'oneOf' | 'noneOf'; readonly words: readonly (string | boolean)[] }
  | { readonly kind: 'holding'; readonly with: readonly string[]; readonly without: readonly string[] }
  | { readonly kind: 'known' }
  | { readonly kind: 'notKnown' };

export interface Verdict {
  readonly outcome: Outcome;
  /** Every comparison, in the order of the condition. */
  readonly reasons: readonly Reason[];
  readonly missing: readonly MissingFact[];
}
