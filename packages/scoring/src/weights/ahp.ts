/** Weights from pairwise comparisons, and how well the comparisons agree. */
export interface AhpResult {
  readonly weights: Float64Array;
  /** Largest eigenvalue of the matrix. */
  readonly eigenvalue: number;
  /** (λ − n) / (n − 1) */
  readonly index: number;
  /** The index over that of random matrices; up to 0.1 is agreed to be good enough. */
  readonly ratio: number;
}

/** Mean consistency index of random matrices, by size from 1 (Saaty 1980). */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

const MOST_ROUNDS = 10_000;
const CLOSE_ENOUGH = 1e-15;

/** The principal eigenvector of a matrix of positive comparisons, by powers, scaled to the sum of one (Saaty 1980). */
export function ahpWeights(matrix: readonly (readonly number[])[]): AhpResult {
  const n = matrix.length;
  let weights = new Float64Array(n).fill(1 / n);
  let eigenvalue = n;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = Float64Array.from(matrix, (row) => row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0));
    // Weights sum to one, so that the sum of the product is the eigenvalue once they stand still.
    eigenvalue = next.reduce((sum, value) => sum + value, 0);
    const scaled = next.map((value) => value / eigenvalue);
    const moved = scaled.reduce((most, value, i) => Math.max(most, Math.abs(value - (weights[i] ?? 0))), 0);
    weights = scaled;
    if (moved < CLOSE_ENOUGH) break;
  }
  const index = n > 1 ? (eigenvalue - n) / (n - 1) : 0;
  // Beyond the published table the last value stands: it rises only slowly, and a smaller one is the stricter test.
  const random = RANDOM_INDEX[n - 1] ?? RANDOM_INDEX.at(-1) ?? 1;
  return { weights, eigenvalue, index, ratio: random === 0 ? 0 : index / random };
}
