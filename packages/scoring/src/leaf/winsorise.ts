import { logOf } from '../math/log-exp.ts';
import { kurtosisOf, rangeOf, skewnessOf } from '../math/moments.ts';
import { type Outliers, USUAL_SHARE } from '../recipe/outliers.ts';
import type { StepFacts } from './step-facts.ts';

type ByMoments = Extract<Outliers, { method: 'WINSORISE_MOMENTS' }>;

interface Treated {
  readonly values: Float64Array;
  readonly facts: StepFacts;
}

/**
 * Moves the largest values to the next one below where the column leans to the right, the smallest to the next one above where
 * it leans to the left, until its skewness or its kurtosis is small enough or `most` values were moved (as COINr's `winsorise`
 * counts them: those at the end on both sides). Where that was not enough, `otherwise` takes the column as it was instead.
 */
export function winsoriseByMoments(rule: ByMoments, values: Float64Array): Treated {
  let treated = values;
  let moved = 0;
  const ends = { high: 0, low: 0 };
  while (!isCalm(rule, treated) && moved < rule.most) {
    const high = (skewnessOf(treated) ?? 0) >= 0;
    const step = movedIn(treated, high);
    treated = step.values;
    ends[high ? 'high' : 'low'] = step.count;
    moved = ends.high + ends.low;
  }
  if (rule.otherwise && !isCalm(rule, treated)) return logShift(values, USUAL_SHARE);
  return { values: treated, facts: { ...rangeOf(treated), moved } };
}

/** Calm enough by either figure; a column too short or too even to have them is. */
function isCalm({ skewness, kurtosis }: ByMoments, values: Float64Array): boolean {
  const [skewed, peaked] = [skewnessOf(values), kurtosisOf(values)];
  return skewed === null || peaked === null || Math.abs(skewed) < skewness || peaked < kurtosis;
}

/** The extremes at one end moved to the value next to them, and how many those are. */
function movedIn(values: Float64Array, high: boolean): { readonly values: Float64Array; readonly count: number } {
  const range = rangeOf(values);
  const end = high ? range?.high : range?.low;
  const others = rangeOf(values.filter((value) => value !== end));
  const next = high ? others?.high : others?.low;
  // A column of one value only is calm and never comes here.
  if (end === undefined || next === undefined) return { values, count: values.length };
  return {
    values: values.map((value) => (value === end ? next : value)),
    count: values.reduce((count, value) => count + (value === end ? 1 : 0), 0),
  };
}

/** ln(x − min + share × (max − min)); a column of one value only stays as it is. */
export function logShift(values: Float64Array, share: number): Treated {
  const range = rangeOf(values);
  if (!range || range.high === range.low) return { values, facts: {} };
  const shift = share * (range.high - range.low);
  return { values: values.map((value) => logOf(value - range.low + shift)), facts: { low: range.low, shift } };
}
