/** Numbers from 0 up to but not including 1, the same for the same seed on every machine. */
export type Random = () => number;

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough to shake a route plan. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to but not including the limit. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** Brings the items into random order, in place (Fisher and Yates). */
export function shuffle(random: Random, items: number[]): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = below(random, last + 1);
    const kept = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = kept;
  }
}
