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
  readonly #ties: TieMethod;
  readonly #within: number;

  /** @param within values that differ by no more than this from the best of their place share it */
  constructor(capacity: number, ties: TieMethod, within: number) {
    this.#sorter = new Sorter(capacity);
    this.#ties = ties;
    this.#within = within;
  }

  /** Writes the place of each of the first `length` values into `ranks` and returns who comes in which order. */
  rank(values: Float64Array, ranks: Float64Array, length = values.length): Uint32Array {
    const order = this.#sorter.sort(values, length);
    let dense = 0;
    for (let start = 0; start < length; ) {
      const best = values[order[start] ?? 0] ?? 0;
      let end = start + 1;
      while (end < length && best - (values[order[end] ?? 0] ?? 0) <= this.#within) end += 1;
      dense += 1;
      const rank = this.#placeOf(start + 1, end, dense);
      for (let i = start; i < end; i += 1) ranks[order[i] ?? 0] = rank;
      start = end;
    }
    return order;
  }

  #placeOf(first: number, last: number, dense: number): number {
    switch (this.#ties) {
      case 'min':
        return first;
      case 'max':
        return last;
      case 'average':
        return (first + last) / 2;
      case 'dense':
        return dense;
    }
  }
}

/** Places of the values, 1 for the largest; exact ties only. */
export function ranksDown(values: Float64Array, ties: TieMethod): Float64Array {
  const ranks = new Float64Array(values.length);
  new Ranker(values.length, ties, 0).rank(values, ranks);
  return ranks;
}

/** Places of the values, 1 for the smallest, as R's `rank` gives them. */
export function ranksUp(values: Float64Array, ties: TieMethod): Float64Array {
  return ranksDown(
    values.map((value) => -value),
    ties,
  );
}
