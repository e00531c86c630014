import { MOST_DIMENSIONS, SobolSequence } from '../../math/sobol-sequence.ts';

/** Shares of the variance of a result that one factor accounts for: alone, and with all it does together with others. */
export interface SobolIndices {
  readonly first: Float64Array;
  readonly total: Float64Array;
  readonly mean: number;
  readonly variance: number;
}

/** Two points are drawn at once. */
export const MOST_FACTORS = Math.floor(MOST_DIMENSIONS / 2);

/**
 * First-order and total indices of a model of evenly distributed factors (0 up to 1), from n · (factors + 2) runs. First order
 * by Saltelli et al. (2010), total by Jansen (1999), with results centred about their mean, without which a large mean drowns
 * the differences. A model that does not vary has indices of zero.
 */
export function sobolIndices(
  model: (point: Float64Array) => number,
  factors: number,
  n: number,
  seed: number,
): SobolIndices {
  const sequence = new SobolSequence(2 * factors, seed);
  const both = new Float64Array(2 * factors);
  const point = new Float64Array(factors);
  const [atA, atB] = [new Float64Array(n), new Float64Array(n)];
  const mixed = Array.from({ length: factors }, () => new Float64Array(n));
  for (let draw = 0; draw < n; draw += 1) {
    sequence.next(both);
    point.set(both.subarray(0, factors));
    atA[draw] = model(point);
    for (let factor = 0; factor < factors; factor += 1) {
      const own = point[factor] ?? 0;
      point[factor] = both[factors + factor] ?? 0;
      const results = mixed[factor];
      if (results) results[draw] = model(point);
      point[factor] = own;
    }
    point.set(both.subarray(factors));
    atB[draw] = model(point);
  }
  return indicesOf(atA, atB, mixed);
}

function indicesOf(atA: Float64Array, atB: Float64Array, mixed: readonly Float64Array[]): SobolIndices {
  const n = atA.length;
  let sum = 0;
  for (let draw = 0; draw < n; draw += 1) sum += (atA[draw] ?? 0) + (atB[draw] ?? 0);
  const mean = sum / (2 * n);
  let squares = 0;
  for (let draw = 0; draw < n; draw += 1) {
    squares += ((atA[draw] ?? 0) - mean) ** 2 + ((atB[draw] ?? 0) - mean) ** 2;
  }
  const variance = squares / (2 * n);
  const share = (value: number) => (variance > 0 ? value / variance : 0);
  const first = mixed.map((results) => {
    let product = 0;
    for (let draw = 0; draw < n; draw += 1) {
      product += ((atB[draw] ?? 0) - mean) * ((results[draw] ?? 0) - (atA[draw] ?? 0));
    }
    return share(product / n);
  });
  const total = mixed.map((results) => {
    let apart = 0;
    for (let draw = 0; draw < n; draw += 1) apart += ((atA[draw] ?? 0) - (results[draw] ?? 0)) ** 2;
    return share(apart / (2 * n));
  });
  return { first: Float64Array.from(first), total: Float64Array.from(total), mean, variance };
}
