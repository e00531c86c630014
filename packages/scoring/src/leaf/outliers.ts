import { scoringErrors } from '../errors.ts';
import { logOf, powOf } from '../math/log-exp.ts';
import { meanOf, rangeOf, sumOf } from '../math/moments.ts';
import { quantileOf } from '../math/quantile.ts';
import type { Outliers } from '../recipe/outliers.ts';
import type { Conventions } from '../recipe/types.ts';
import { refuseWith } from '../refusal.ts';
import type { StepFacts } from './step-facts.ts';
import { logShift, winsoriseByMoments } from './winsorise.ts';

/** Treats the values of one group of peers; `facts` says by which bounds or which λ. */
export function treatOutliers(
  outliers: Outliers,
  values: Float64Array,
  { quantile }: Conventions,
  title: string,
): { readonly values: Float64Array; readonly facts: StepFacts } {
  if (values.length === 0) return { values, facts: {} };
  if (outliers.method === 'BOX_COX') {
    return boxCox(outliers.lambda, outliers.shift ? beginningAtOne(values) : values, title);
  }
  if (outliers.method === 'WINSORISE_MOMENTS') return winsoriseByMoments(outliers, values);
  if (outliers.method === 'LOG_SHIFT') return logShift(values, outliers.share);
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => quantileOf(sorted, share, quantile) ?? 0;
  if (outliers.method === 'WINSORISE_QUANTILE') return clamped(values, at(outliers.low), at(outliers.high));
  const [lower, upper] = [at(0.25), at(0.75)];
  const reach = outliers.k * (upper - lower);
  return clamped(values, lower - reach, upper + reach);
}

function clamped(values: Float64Array, low: number, high: number) {
  return { values: values.map((value) => Math.min(Math.max(value, low), high)), facts: { low, high } };
}

function beginningAtOne(values: Float64Array): Float64Array {
  const least = rangeOf(values)?.low ?? 0;
  return values.map((value) => value - least + 1);
}

function boxCox(given: number | 'FIT', values: Float64Array, title: string) {
  const bad = values.find((value) => value <= 0);
  if (bad !== undefined) refuseWith(scoringErrors.scoring_column_not_positive({ at: title, value: bad }));
  const logs = values.map(logOf);
  const lambda = given === 'FIT' ? likeliestLambda(values, logs) : given;
  return { values: transformed(values, logs, lambda), facts: { lambda } };
}

/** (x^λ − 1) / λ, and the logarithm for λ = 0 (Box and Cox 1964). */
function transformed(values: Float64Array, logs: Float64Array, lambda: number): Float64Array {
  return lambda === 0 ? logs : values.map((value) => (powOf(value, lambda) - 1) / lambda);
}

/** Where fits are looked for; beyond, a column is not bent into shape but out of it. */
const LAMBDA_FROM = -5;
const LAMBDA_TO = 5;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const ROUNDS = 100;

/** The λ under which the values are likeliest to be normal, by golden section; 1 where they do not vary. */
function likeliestLambda(values: Float64Array, logs: Float64Array): number {
  if (values.every((value) => value === values[0])) return 1;
  const logSum = sumOf(logs);
  const likelihood = (lambda: number) => {
    const bent = transformed(values, logs, lambda);
    const mean = meanOf(bent) ?? 0;
    const variance = sumOf(bent.map((value) => (value - mean) * (value - mean))) / bent.length;
    return (lambda - 1) * logSum - (bent.length / 2) * logOf(variance);
  };
  let [low, high] = [LAMBDA_FROM, LAMBDA_TO];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [likelihood(left), likelihood(right)];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = likelihood(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = likelihood(right);
    }
  }
  return (low + high) / 2;
}
