import { Sorter } from './order.ts';

/**
 * Who shares a place has, of the places they take together: the best (`min`: 1, 1, 3), the last (`max`: 2, 2, 3), the mean
 * (`average`: 1.5, 1.5, 3), or the next number after the better ones (`dense`: 1, 1, 2). Named as R's `rank` names them.
 * Places by order of appearance (R's `first`) are not offered: two units with the same score are not better and worse.
 */
export type TieMethod = 'min' | 'max' | 'average' | 'dense';

export const TIE_METHODS: readonly TieMethod[] = ['min', 'max', 'average', 'dense'];

/** Gives places, 1 for the largest value, again and again with the same buffers. */
export class Ranker {
  readonly #sorter: Sorter;
  readonly #within: number;

  /** @param within values that differ by no more than this from the best of their place share it */
  constructor(capacity: number, within: number) {
    this.#sorter = new Sorter(capacity);
    this.#within = within;
  }

  /**
   * Writes the place of each value into `places`, the better one where several share it, and returns who comes in which
   * order; the next call overwrites it.
   */
  rank(values: Float64Array, places: Float64Array): Uint32Array {
    const length = values.length;
    const order = this.#sorter.sort(values);
    let place = 1;
    let best = values[order[0] ?? 0] ?? 0;
    for (let i = 0; i < length; i += 1) {
      const unit = order[i] ?? 0;
      const value = values[unit] ?? 0;
      if (best - value > this.#within) {
        best = value;
        place = i + 1;
      }
      places[unit] = place;
    }
    return order;
  }
}

/** Places of the values, 1 for the largest; exact ties only. */
export function ranksDown(values: Float64Array, ties: TieMethod): Float64Array {
  const places = new Float64Array(values.length);
  new Ranker(values.length, 0).rank(values, places);
  const everybody = Uint32Array.from(values.keys());
  return ties === 'min' ? places : ranksFromPlaces(places, [everybody], ties);
}

/** Places of the values, 1 for the smallest, as R's `rank` gives them. */
export function ranksUp(values: Float64Array, ties: TieMethod): Float64Array {
  return ranksDown(
    values.map((value) => -value),
    ties,
  );
}

/** The ranks of another way with ties, from places as `min` gives them. A place of 0 is none and stays. */
export function ranksFromPlaces(
  places: Float64Array,
  groups: readonly Uint32Array[],
  ties: Exclude<TieMethod, 'min'>,
): Float64Array {
  const ranks = new Float64Array(places.length);
  for (const group of groups) {
    const sharing = new Map<number, number>();
    for (const unit of group) {
      const place = places[unit] ?? 0;
      if (place > 0) sharing.set(place, (sharing.get(place) ?? 0) + 1);
    }
    const better = new Map([...sharing.keys()].sort((a, b) => a - b).map((place, index) => [place, index + 1]));
    for (const unit of group) {
      const place = places[unit] ?? 0;
      const last = place + (sharing.get(place) ?? 1) - 1;
      if (place > 0) ranks[unit] = { max: last, average: (place + last) / 2, dense: better.get(place) ?? 0 }[ties];
    }
  }
  return ranks;
}
