import { rangeOf } from '../math/moments.ts';

/**
 * TOPSIS (Hwang and Yoon 1981): how much nearer a unit is to the best values of all than to the worst, 0 to 1. Parts come with
 * more being better. With `vectorNormalise` each is divided by its Euclidean length first, as the textbook does with raw
 * values. Units that are all alike are all halfway.
 */
export function topsisInto(
  parts: readonly Float64Array[],
  excluded: readonly (Uint8Array | null)[],
  weights: Float64Array,
  vectorNormalise: boolean,
  out: Float64Array,
): void {
  const toBest = new Float64Array(out.length);
  const toWorst = new Float64Array(out.length);
  parts.forEach((part, index) => {
    const known = part.filter((_, unit) => excluded[index]?.[unit] !== 1);
    const range = rangeOf(known);
    if (!range) return;
    const length = vectorNormalise ? Math.sqrt(known.reduce((sum, value) => sum + value * value, 0)) : 1;
    const factor = length > 0 ? (weights[index] ?? 0) / length : 0;
    for (let unit = 0; unit < out.length; unit += 1) {
      if (excluded[index]?.[unit] === 1) continue;
      const value = part[unit] ?? 0;
      toBest[unit] = (toBest[unit] ?? 0) + (factor * (range.high - value)) ** 2;
      toWorst[unit] = (toWorst[unit] ?? 0) + (factor * (value - range.low)) ** 2;
    }
  });
  for (let unit = 0; unit < out.length; unit += 1) {
    const worst = Math.sqrt(toWorst[unit] ?? 0);
    const both = worst + Math.sqrt(toBest[unit] ?? 0);
    out[unit] = both > 0 ? worst / both : 0.5;
  }
}
