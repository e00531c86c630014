/** An eigenvalue of a symmetric matrix with its vector of length one. */
export interface EigenPair {
  readonly value: number;
  readonly vector: Float64Array;
}

const MOST_SWEEPS = 100;
const SMALL_ENOUGH = 1e-30;

/**
 * All eigenvalues of a symmetric matrix, the largest first, by Jacobi rotations. A vector's sign is chosen so that its
 * entries sum to no less than zero, since both signs are right and a result must be one of them.
 */
export function symmetricEigen(matrix: readonly Float64Array[]): readonly EigenPair[] {
  const n = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const vectors = matrix.map((_, i) => Float64Array.from({ length: n }, (_each, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > SMALL_ENOUGH; sweep += 1) {
    for (let p = 0; p < n - 1; p += 1) for (let q = p + 1; q < n; q += 1) rotate(a, vectors, p, q);
  }
  return vectors
    .map((_, i) => ({ value: cell(a, i, i), vector: oriented(vectors.map((row) => row[i] ?? 0)) }))
    .sort((left, right) => right.value - left.value);
}

function cell(matrix: readonly Float64Array[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

function offDiagonal(matrix: readonly Float64Array[]): number {
  let squares = 0;
  matrix.forEach((row, i) => {
    row.forEach((value, j) => {
      if (i !== j) squares += value * value;
    });
  });
  return squares;
}

/** Turns the plane of p and q so that their common cell becomes zero. */
function rotate(a: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const apq = cell(a, p, q);
  if (apq === 0) return;
  const theta = (cell(a, q, q) - cell(a, p, p)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const turn = (row: Float64Array | undefined) => {
    if (!row) return;
    const [x, y] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  };
  for (const row of a) turn(row);
  const [rowP, rowQ] = [a[p], a[q]];
  for (let k = 0; rowP && rowQ && k < a.length; k += 1) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
  for (const row of vectors) turn(row);
}

function oriented(vector: readonly number[]): Float64Array {
  const sign = vector.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  return Float64Array.from(vector, (value) => sign * value);
}
