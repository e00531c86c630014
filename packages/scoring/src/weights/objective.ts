import { scoringErrors } from '../errors.ts';
import { symmetricEigen } from '../math/eigen.ts';
import { logOf } from '../math/log-exp.ts';
import { correlationOf, deviationOf, rangeOf, sumOf, type VarianceBase } from '../math/moments.ts';
import type { Weighting } from '../recipe/weightings.ts';
import { refuseWith } from '../refusal.ts';

/* Weights that the data gives, from the parts' scores of all units. Each sums to one. */

/**
 * Entropy: a part whose scores are spread unevenly tells more. pᵢ = xᵢ / Σx, e = −Σ p ln p / ln n, w ∝ 1 − e (Shannon; as in
 * Chinese textbooks of evaluation). Scores must not be negative; `shift` is added to each, as some textbooks do against zeros.
 */
export function entropyWeights(parts: readonly Float64Array[], shift: number, at: string): Float64Array {
  const diversity = parts.map((part) => {
    const shifted = part.map((value) => value + shift);
    const bad = shifted.find((value) => value < 0);
    if (bad !== undefined) refuseWith(scoringErrors.scoring_column_not_positive({ at, value: bad }));
    const sum = sumOf(shifted);
    if (sum === 0 || part.length < 2) return 0;
    const entropy = shifted.reduce((all, value) => all - (value > 0 ? (value / sum) * logOf(value / sum) : 0), 0);
    return 1 - entropy / logOf(part.length);
  });
  // What should be exactly even misses it by a little.
  return shares(
    diversity.map((value) => (value > 1e-15 ? value : 0)),
    at,
  );
}

/** CRITIC: w ∝ σ Σ (1 − r), much spread and little agreement with the others (Diakoulaki et al. 1995). */
export function criticWeights(parts: readonly Float64Array[], base: VarianceBase, at: string): Float64Array {
  return shares(
    parts.map((part) => {
      const conflict = parts.reduce((sum, other) => sum + (other === part ? 0 : 1 - correlationOf(part, other)), 0);
      return deviationOf(part, base) * conflict;
    }),
    at,
  );
}

/**
 * Principal components of the correlations. SQUARED and ABSOLUTE take the loadings of the first component; KAISER takes all
 * components with an eigenvalue above one, each by its share of their variance.
 */
export function pcaWeights(
  parts: readonly Float64Array[],
  by: Extract<Weighting, { method: 'PCA' }>['by'],
  at: string,
): Float64Array {
  if (parts.some((part) => varies(part) === false)) {
    refuseWith(scoringErrors.scoring_weights_undefined({ at, why: '有一项各单位都一样，没有相关可言' }));
  }
  const correlations = parts.map((part) =>
    Float64Array.from(parts, (other) => (other === part ? 1 : correlationOf(part, other))),
  );
  const [first, ...others] = symmetricEigen(correlations);
  if (!first) return new Float64Array(0);
  if (by === 'ABSOLUTE') return shares([...first.vector].map(Math.abs), at);
  const taken = by === 'KAISER' ? [first, ...others.filter(({ value }) => value > 1)] : [first];
  return shares(
    parts.map((_, part) => taken.reduce((sum, { value, vector }) => sum + value * (vector[part] ?? 0) ** 2, 0)),
    at,
  );
}

function varies(part: Float64Array): boolean {
  const range = rangeOf(part);
  return range !== null && range.high > range.low;
}

function shares(raw: readonly number[], at: string): Float64Array {
  const sum = raw.reduce((all, value) => all + value, 0);
  if (!(sum > 0)) {
    refuseWith(scoringErrors.scoring_weights_undefined({ at, why: '各项在各单位之间都没有差别' }));
  }
  return Float64Array.from(raw, (value) => value / sum);
}
