/*
 * Sorting numbers together with where they came from, without a comparison function and without allocating: a radix sort on
 * the upper halves of the doubles, then one walk that puts right what only the lower halves tell apart. Where there is much
 * of that (numbers that differ by less than a millionth), the lower halves are sorted by digits too. Equal numbers keep
 * their order.
 */

/** Small digits where there is little to sort, since the table of digits is walked once a pass. */
const SMALL = { bits: 8, below: 2048 };
const LARGE_BITS = 11;

/** More moves than this for each number, and the walk is worse than sorting by digits. */
const MOST_MOVES = 4;

/** Sorts up to `capacity` numbers downwards again and again with the same buffers. */
export class Sorter {
  /** After `sort`: places of the numbers, the largest first. */
  readonly order: Uint32Array;
  readonly #values: Float64Array;
  readonly #words: Uint32Array;
  readonly #otherOrder: Uint32Array;
  readonly #keys: Uint32Array;
  readonly #otherKeys: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #bits: number;

  constructor(capacity: number) {
    this.order = new Uint32Array(capacity);
    this.#values = new Float64Array(capacity);
    this.#words = new Uint32Array(this.#values.buffer);
    this.#otherOrder = new Uint32Array(capacity);
    this.#keys = new Uint32Array(capacity);
    this.#otherKeys = new Uint32Array(capacity);
    this.#bits = capacity < SMALL.below ? SMALL.bits : LARGE_BITS;
    this.#counts = new Uint32Array(1 << this.#bits);
  }

  /** Sorts values, no more than the capacity, and returns `order`, which the next call overwrites. */
  sort(values: Float64Array): Uint32Array {
    const { length } = values;
    this.#values.set(values);
    for (let i = 0; i < length; i += 1) this.order[i] = i;
    this.#byDigits(HIGH_WORD, length);
    if (!putRight(this.#values, this.order, length)) {
      this.#byDigits(LOW_WORD, length);
      this.#byDigits(HIGH_WORD, length);
    }
    return this.order;
  }

  /** Brings `order` into the falling order of one half of the numbers; what is equal there stays as it stands. */
  #byDigits(word: number, length: number): void {
    let [keys, toKeys, order, toOrder] = [this.#keys, this.#otherKeys, this.order, this.#otherOrder];
    makeKeys(this.#words, word, order, keys, length);
    for (let shift = 0; shift < 32; shift += this.#bits) {
      if (!pass(keys, order, toKeys, toOrder, this.#counts, shift, length)) continue;
      [keys, toKeys] = [toKeys, keys];
      [order, toOrder] = [toOrder, order];
    }
    if (order !== this.order) this.order.set(order.subarray(0, length));
  }
}

/** Bits of a double read as whole numbers rise with its value once negative ones are turned over; here they fall. */
function makeKeys(words: Uint32Array, word: number, order: Uint32Array, keys: Uint32Array, length: number): void {
  for (let i = 0; i < length; i += 1) {
    const at = (order[i] ?? 0) * 2;
    const half = words[at + word] ?? 0;
    const high = words[at + HIGH_WORD] ?? 0;
    // Sign bit set: negative, unless it is the other zero, which is the same number as zero.
    const negative = high > 0x80000000 || (high === 0x80000000 && (words[at + LOW_WORD] ?? 0) > 0);
    if (word === LOW_WORD) keys[i] = negative ? half : ~half;
    else keys[i] = negative ? half : ~(half & 0x7fffffff) & 0x7fffffff;
  }
}

/** One digit; false where all numbers share it, so that nothing had to move. */
function pass(
  keys: Uint32Array,
  order: Uint32Array,
  toKeys: Uint32Array,
  toOrder: Uint32Array,
  counts: Uint32Array,
  shift: number,
  length: number,
): boolean {
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
    const key = keys[i] ?? 0;
    const digit = (key >>> shift) & mask;
    const to = counts[digit] ?? 0;
    counts[digit] = to + 1;
    toKeys[to] = key;
    toOrder[to] = order[i] ?? 0;
  }
  return true;
}

/** Moves each number up past smaller ones; false, with everything still in `order`, where that takes too many moves. */
function putRight(values: Float64Array, order: Uint32Array, length: number): boolean {
  let moves = MOST_MOVES * length;
  let above = Number.POSITIVE_INFINITY;
  for (let i = 0; i < length; i += 1) {
    const unit = order[i] ?? 0;
    const value = values[unit] ?? 0;
    if (value <= above) {
      above = value;
      continue;
    }
    let at = i;
    while (at > 0 && (values[order[at - 1] ?? 0] ?? 0) < value) {
      order[at] = order[at - 1] ?? 0;
      at -= 1;
      moves -= 1;
    }
    order[at] = unit;
    if (moves < 0) return false;
  }
  return true;
}

const LOW_WORD = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 0 : 1;
const HIGH_WORD = 1 - LOW_WORD;
