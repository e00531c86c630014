import { recipeErrors } from '../errors.ts';
import { refuseWith } from '../refusal.ts';
import { type AhpResult, ahpWeights } from '../weights/ahp.ts';
import type { ObjectReader } from './object-reader.ts';

/** Where the weights of a group's parts come from. Entropy, CRITIC and PCA find them in the data. */
export type Weighting =
  | { readonly method: 'GIVEN' | 'EQUAL' | 'CRITIC' }
  | { readonly method: 'ENTROPY'; readonly shift: number }
  /** Squared or absolute loadings of the first component, or squared loadings of all with an eigenvalue above one. */
  | { readonly method: 'PCA'; readonly by: 'SQUARED' | 'ABSOLUTE' | 'KAISER' }
  /** Checked pairwise comparisons, in the order of the parts. */
  | { readonly method: 'AHP'; readonly comparisons: AhpResult };

const METHODS = ['GIVEN', 'EQUAL', 'ENTROPY', 'CRITIC', 'PCA', 'AHP'] as const;

/** Saaty's bound, above which the comparisons contradict each other too much; a recipe may set a stricter one. */
const MOST_INCONSISTENT = 0.1;

/** @param parts how many there are, which the matrix of comparisons has to match */
export function readWeighting(from: ObjectReader, parts: number): Weighting {
  const read = readMethod(from.choice('method', METHODS), from, parts);
  from.done();
  return read;
}

function readMethod(method: (typeof METHODS)[number], from: ObjectReader, parts: number): Weighting {
  switch (method) {
    case 'GIVEN':
    case 'EQUAL':
    case 'CRITIC':
      return { method };
    case 'ENTROPY':
      return { method, shift: from.number('shift', { least: 0, otherwise: 0 }) };
    case 'PCA':
      return { method, by: from.choice('by', ['SQUARED', 'ABSOLUTE', 'KAISER'], 'SQUARED') };
    case 'AHP':
      return { method, comparisons: readComparisons(from, parts) };
  }
}

function readComparisons(from: ObjectReader, parts: number): AhpResult {
  const bad = (why: string) => refuseWith(recipeErrors.scoring_matrix_bad({ at: from.at, why }));
  const most = from.number('mostInconsistent', { least: 0, most: MOST_INCONSISTENT, otherwise: MOST_INCONSISTENT });
  const rows = from.raw('matrix');
  const matrix = Array.isArray(rows) ? rows.map((row: unknown) => (Array.isArray(row) ? row.map(Number) : [])) : [];
  if (matrix.length !== parts || matrix.some((row) => row.length !== parts)) bad(`不是 ${parts} 行 ${parts} 列`);
  matrix.forEach((row, i) => {
    row.forEach((value, j) => {
      if (!(value > 0)) bad('有不是正数的格');
      // Thirds are written 0.333, so that reciprocals agree only nearly.
      if (Math.abs(value * (matrix[j]?.[i] ?? 0) - 1) > 0.01) bad(`第 ${i + 1} 行第 ${j + 1} 列与对称格不互为倒数`);
    });
  });
  const result = ahpWeights(matrix);
  if (result.ratio > most) {
    refuseWith(recipeErrors.scoring_matrix_inconsistent({ at: from.at, ratio: result.ratio, most }));
  }
  return result;
}
