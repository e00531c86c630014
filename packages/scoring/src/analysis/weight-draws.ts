import type { Random } from '../math/random.ts';

/**
 * How far weights are in doubt. WITHIN: each moves by up to so many per cent of itself, evenly. DIRICHLET: drawn around the
 * given ones, the closer the larger the concentration.
 */
export type WeightDoubt =
  | { readonly kind: 'WITHIN'; readonly percent: number }
  | { readonly kind: 'DIRICHLET'; readonly concentration: number };

/** Writes weights drawn around the given ones, summing to one. */
export function drawWeights(doubt: WeightDoubt, weights: Float64Array, random: Random, out: Float64Array): void {
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index] ?? 0;
    const drawn =
      doubt.kind === 'WITHIN'
        ? weight * (1 + ((2 * random.next() - 1) * doubt.percent) / 100)
        : weight > 0
          ? random.gamma(weight * doubt.concentration)
          : 0;
    out[index] = drawn;
    sum += drawn;
  }
  // Draws so close to zero that they vanish leave nothing to share out; then the given weights stand.
  for (let index = 0; index < weights.length; index += 1) {
    out[index] = sum > 0 ? (out[index] ?? 0) / sum : (weights[index] ?? 0);
  }
}
