/*
 * Sorting numbers together with where they came from, without a comparison function and without allocating: a radix sort on
 * the bits of the doubles, from the lowest digit up. Equal numbers keep their order.
 */

/** Small digits where there is little to sort, since the table of digits is walked once a pass. */
const SMALL = { bits: 8, upTo: 4096 };
const LARGE_BITS = 11;

/** Sorts up to `capacity` numbers downwards again and again with the same buffers. */
export class Sorter {
  /** After `sort`: places of the numbers, the largest first. */
  readonly order: Uint32Array;
  readonly #other: Uint32Array;
  readonly #high: readonly [Uint32Array, Uint32Array];
  readonly #low: readonly [Uint32Array, Uint32Array];
  readonly #bits: number;
  readonly #counts: Uint32Array;
  readonly #double = new Float64Array(1);
  readonly #words: Uint32Array;

  constructor(capacity: number) {
    const buffer = () => new Uint32Array(capacity);
    this.order = buffer();
    this.#other = buffer();
    this.#high = [buffer(), buffer()];
    this.#low = [buffer(), buffer()];
    this.#bits = capacity < SMALL.upTo ? SMALL.bits : LARGE_BITS;
    this.#counts = new Uint32Array(1 << this.#bits);
    this.#words = new Uint32Array(this.#double.buffer);
  }

  /** Sorts values, no more than the capacity, and returns `order`, which the next call overwrites. */
  sort(values: Float64Array): Uint32Array {
    const { length } = values;
    this.#makeKeys(values, length);
    let from = 0;
    for (const word of [0, 1] as const) {
      for (let shift = 0; shift < 32; shift += this.#bits) {
        if (this.#pass(word, shift, from, length)) from = 1 - from;
      }
    }
    if (from === 1) this.order.set(this.#other.subarray(0, length));
    return this.order;
  }

  /** Bits of a double read as a whole number rise with its value once negative ones are turned over; here downwards. */
  #makeKeys(values: Float64Array, length: number): void {
    const [double, words, highs, lows, order] = [this.#double, this.#words, this.#high[0], this.#low[0], this.order];
    for (let i = 0; i < length; i += 1) {
      // Adding 0 makes −0 the same as 0.
      double[0] = (values[i] ?? 0) + 0;
      const low = words[LOW_WORD] ?? 0;
      const high = words[1 - LOW_WORD] ?? 0;
      const negative = high >>> 31 === 1;
      highs[i] = negative ? high : high ^ 0x7fffffff;
      lows[i] = negative ? low : ~low;
      order[i] = i;
    }
  }

  /** One digit; false where all numbers share it, so that nothing had to move. */
  #pass(word: 0 | 1, shift: number, from: number, length: number): boolean {
    const [high, toHigh] = from === 0 ? this.#high : [this.#high[1], this.#high[0]];
    const [low, toLow] = from === 0 ? this.#low : [this.#low[1], this.#low[0]];
    const [order, toOrder] = from === 0 ? [this.order, this.#other] : [this.#other, this.order];
    const keys = word === 0 ? low : high;
    const counts = this.#counts;
    const mask = counts.length - 1;
    counts.fill(0);
    for (let i = 0; i < length; i += 1) {
      const digit = ((keys[i] ?? 0) >>> shift) & mask;
      counts[digit] = (counts[digit] ?? 0) + 1;
    }
    if (length === 0 || counts[((keys[0] ?? 0) >>> shift) & mask] === length) return false;
    let before = 0;
    for (let digit = 0; digit <= mask; digit += 1) {
      const count = counts[digit] ?? 0;
      counts[digit] = before;
      before += count;
    }
    for (let i = 0; i < length; i += 1) {
      const digit = ((keys[i] ?? 0) >>> shift) & mask;
      const to = counts[digit] ?? 0;
      counts[digit] = to + 1;
      toHigh[to] = high[i] ?? 0;
      toLow[to] = low[i] ?? 0;
      toOrder[to] = order[i] ?? 0;
    }
    return true;
  }
}

const LOW_WORD = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 0 : 1;
