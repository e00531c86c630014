import type { Figure } from './model.ts';

/** The range in which a true value may lie. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

// Sums of binary fractions err in the last bits; this much of the larger number is no difference.
const DUST = 1e-9;

/**
 * What a figure leaves room for: half of its last printed digit to either side, so that 12.3 and 12.34 agree, and everything
 * beyond where it says 以上 or 不超过.
 */
export function spanOf(figure: Pick<Figure, 'value' | 'step' | 'comparator'>): Span {
  const half = figure.step / 2;
  const open = figure.comparator;
  return {
    low: open === 'LE' || open === 'LT' ? Number.NEGATIVE_INFINITY : figure.value - half,
    high: open === 'GE' || open === 'GT' ? Number.POSITIVE_INFINITY : figure.value + half,
  };
}

/** The printed value alone, for targets: 6%以上 and 6.5%以上 are two targets although one number can meet both. */
export function printedSpan({ value, step }: Pick<Figure, 'value' | 'step'>): Span {
  return { low: value - step / 2, high: value + step / 2 };
}

export function sum(spans: readonly Span[]): Span {
  return {
    low: spans.reduce((total, { low }) => total + low, 0),
    high: spans.reduce((total, { high }) => total + high, 0),
  };
}

/** Percent that `part` is of `whole`, both not negative; null where the whole may be nothing. */
export function ratioPct(part: Span, whole: Span): Span | null {
  if (part.low < 0 || whole.low <= 0) return null;
  return { low: (part.low / whole.high) * 100, high: (part.high / whole.low) * 100 };
}

/** How far two ranges miss each other beyond what is allowed; 0 where they touch. */
export function missBy(one: Span, other: Span, slack = 0): number {
  const apart = Math.max(one.low - other.high, other.low - one.high);
  const dust = DUST * Math.max(...[one.low, one.high, other.low, other.high].filter(Number.isFinite).map(Math.abs), 0);
  return apart > slack + dust ? apart : 0;
}
