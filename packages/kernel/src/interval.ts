/** What a role may see of an unpublished amount (tax, revenue, energy). Which role sees what is the caller's rule. */
export type Disclosure = 'exact' | 'interval' | 'hidden';

/** Half-open: `from` belongs to the interval, `below` to the next one. Null where it is open. */
export interface Interval {
  readonly from: number | null;
  readonly below: number | null;
}

export type Disclosed =
  | { readonly disclosure: 'exact'; readonly value: number }
  | { readonly disclosure: 'interval'; readonly interval: Interval }
  | { readonly disclosure: 'hidden' };

/**
 * The interval of a value between given bounds, ascending. The bounds are data of the office, in the value's unit.
 */
export function intervalOf(value: number, bounds: readonly number[]): Interval {
  const next = bounds.findIndex((bound) => value < bound);
  const index = next < 0 ? bounds.length : next;
  return { from: bounds[index - 1] ?? null, below: bounds[index] ?? null };
}

/** The part of a value that a role may see. Without bounds an interval would tell nothing and hide nothing, so: hidden. */
export function disclose(value: number, disclosure: Disclosure, bounds: readonly number[]): Disclosed {
  if (disclosure === 'exact') return { disclosure, value };
  if (disclosure === 'interval' && bounds.length > 0) return { disclosure, interval: intervalOf(value, bounds) };
  return { disclosure: 'hidden' };
}

/** Wording of an interval; `format` prints a bound with its unit: 不足500万元, 500万元至2000万元, 2000万元及以上. */
export function intervalLabel({ from, below }: Interval, format: (bound: number) => string): string {
  if (from === null) return below === null ? '不公开' : `不足${format(below)}`;
  return below === null ? `${format(from)}及以上` : `${format(from)}至${format(below)}`;
}
