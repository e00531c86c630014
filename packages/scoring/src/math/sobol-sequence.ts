import { Random } from './random.ts';

/** Primitive polynomials and first direction numbers of Joe and Kuo (2008, new-joe-kuo-6), for dimensions 2 to 20. */
const DIRECTIONS: readonly (readonly [degree: number, coefficients: number, ...first: number[]])[] = [
  [1, 0, 1],
  [2, 1, 1, 3],
  [3, 1, 1, 3, 1],
  [3, 2, 1, 1, 1],
  [4, 1, 1, 1, 3, 3],
  [4, 4, 1, 3, 5, 13],
  [5, 2, 1, 1, 5, 5, 17],
  [5, 4, 1, 1, 5, 5, 5],
  [5, 7, 1, 1, 7, 11, 19],
  [5, 11, 1, 1, 5, 1, 1],
  [5, 13, 1, 1, 1, 3, 11],
  [5, 14, 1, 3, 5, 5, 31],
  [6, 1, 1, 3, 3, 9, 7, 49],
  [6, 13, 1, 1, 1, 15, 21, 21],
  [6, 16, 1, 3, 1, 13, 27, 49],
  [6, 19, 1, 1, 1, 15, 7, 5],
  [6, 22, 1, 3, 1, 15, 13, 25],
  [6, 25, 1, 1, 5, 5, 19, 61],
  [7, 1, 1, 3, 7, 11, 23, 15, 103],
];

export const MOST_DIMENSIONS = DIRECTIONS.length + 1;
const BITS = 32;

/**
 * Points that fill the unit cube evenly (Sobol'), turned over by a seeded digital shift so that different seeds give different
 * points. The first unshifted point, the corner, is one of them.
 */
export class SobolSequence {
  readonly #directions: readonly Uint32Array[];
  readonly #state: Uint32Array;
  #index = 0;

  /** @param seed null leaves the points unshifted, as tables of the sequence print them */
  constructor(dimensions: number, seed: number | null) {
    this.#directions = Array.from({ length: dimensions }, (_, dimension) => directionNumbers(dimension));
    const random = seed === null ? null : new Random(seed);
    this.#state = Uint32Array.from({ length: dimensions }, () => (random ? random.next() * 2 ** BITS : 0));
  }

  /** Writes the next point. */
  next(point: Float64Array): void {
    for (let dimension = 0; dimension < point.length; dimension += 1) {
      point[dimension] = (this.#state[dimension] ?? 0) / 2 ** BITS;
    }
    // Gray code: only the direction of the lowest zero bit of the index changes.
    const bit = 31 - Math.clz32(~this.#index & (this.#index + 1));
    this.#index += 1;
    this.#directions.forEach((directions, dimension) => {
      this.#state[dimension] = (this.#state[dimension] ?? 0) ^ (directions[bit] ?? 0);
    });
  }
}

function directionNumbers(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS);
  const entry = DIRECTIONS[dimension - 1];
  if (!entry) return numbers.map((_, bit) => (1 << (31 - bit)) >>> 0);
  const [degree, coefficients, ...first] = entry;
  for (let bit = 0; bit < BITS; bit += 1) {
    if (bit < degree) numbers[bit] = (first[bit] ?? 0) << (31 - bit);
    else {
      let next = (numbers[bit - degree] ?? 0) ^ ((numbers[bit - degree] ?? 0) >>> degree);
      for (let k = 1; k < degree; k += 1) {
        if ((coefficients >>> (degree - 1 - k)) & 1) next ^= numbers[bit - k] ?? 0;
      }
      numbers[bit] = next;
    }
  }
  return numbers;
}
