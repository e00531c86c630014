import { logOf, powOf } from './log-exp.ts';

/**
 * Draws that are the same for the same seed on every machine: xoshiro128** by Blackman and Vigna (public domain), 32 bits a
 * draw, seeded by SplitMix32. Made of whole-number operations, square roots and our own logarithm, all exact to the bit.
 */
export class Random {
  readonly #state = new Uint32Array(4);
  #spare = 0;
  #hasSpare = false;

  constructor(seed: number) {
    let mixed = seed | 0;
    for (let i = 0; i < 4; i += 1) {
      mixed = (mixed + 0x9e3779b9) | 0;
      let word = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
      this.#state[i] = word ^ (word >>> 15);
    }
  }

  /** Evenly from 0 up to but not including 1. */
  next(): number {
    const s = this.#state;
    const [a = 0, b = 0, c = 0, d = 0] = [s[0], s[1], s[2], s[3]];
    const times5 = Math.imul(b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
    const third = c ^ a;
    const fourth = d ^ b;
    s[1] = b ^ third;
    s[0] = a ^ fourth;
    s[2] = third ^ (b << 9);
    s[3] = (fourth << 11) | (fourth >>> 21);
    return result / 2 ** 32;
  }

  /** Normal with mean 0 and deviation 1, by Marsaglia's polar method, which gives two at a time. */
  normal(): number {
    if (this.#hasSpare) {
      this.#hasSpare = false;
      return this.#spare;
    }
    for (;;) {
      const x = 2 * this.next() - 1;
      const y = 2 * this.next() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * logOf(square)) / square);
      this.#spare = y * factor;
      this.#hasSpare = true;
      return x * factor;
    }
  }

  /** Gamma with the given shape and scale 1 (Marsaglia and Tsang 2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.#smallGamma(shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      const v = root * root * root;
      if (v <= 0) continue;
      const u = 1 - this.next();
      if (logOf(u) < 0.5 * x * x + d - d * v + d * logOf(v)) return d * v;
    }
  }

  /** Gamma(a) = Gamma(a + 1) · u^(1/a). */
  #smallGamma(shape: number): number {
    const larger = this.gamma(shape + 1);
    return larger * powOf(1 - this.next(), 1 / shape);
  }
}
