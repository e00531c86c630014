import { scoringErrors } from '../../errors.ts';
import { meanOf, rangeOf } from '../../math/moments.ts';
import type { Normalisation } from '../../recipe/normalisations.ts';
import { refuseWith } from '../../refusal.ts';
import type { StepFacts } from '../step-facts.ts';
import { FLAT_SHARE, type NormaliseContext } from './context.ts';

/* Methods that compare a value with another by division: x / b where more is better, b / x where less is. */

type Of<Method extends Normalisation['method']> = Extract<Normalisation, { method: Method }>;

/** Value over baseline. All zero against a mean of zero says nothing about anybody: each stands where `flat` says. */
export function baseline(
  values: Float64Array,
  out: Float64Array,
  { baseline: rule }: Of<'BASELINE'>,
  context: NormaliseContext,
): StepFacts {
  const base = rule.kind === 'FIXED' ? rule.value : (meanOf(values) ?? 0) * rule.times;
  divide(values, out, base, context);
  return { baseline: base };
}

/** base + share × (x / mean): a fifth of the score moves with the value, four fifths do not. */
export function averageRatio(
  values: Float64Array,
  out: Float64Array,
  { base, share }: Of<'AVERAGE_RATIO'>,
  context: NormaliseContext,
): StepFacts {
  const average = meanOf(values) ?? 0;
  divide(values, out, average, context);
  for (let i = 0; i < values.length; i += 1) out[i] = base + share * (out[i] ?? 0);
  return { average };
}

/** Value over the largest; where less is better, the smallest over the value. */
export function fractionOfBest(values: Float64Array, out: Float64Array, context: NormaliseContext): StepFacts {
  const range = rangeOf(values);
  if (!range) return {};
  const best = context.direction === 'UP' ? range.high : range.low;
  // The best of all, though it be nothing at all, is the best; whatever else there is falls short of it completely.
  if (context.direction === 'DOWN' && best === 0) {
    for (let i = 0; i < values.length; i += 1) out[i] = values[i] === 0 ? 1 : 0;
  } else divide(values, out, best, context);
  return { best };
}

/** Target reached: below `zeroBelow` nothing, above `cap` no more than that. */
export function completion(
  values: Float64Array,
  out: Float64Array,
  { target, cap, zeroBelow }: Of<'COMPLETION'>,
  { direction }: NormaliseContext,
): StepFacts {
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    // Where less is better, nothing used at all is as good as it gets.
    const ratio = direction === 'UP' ? value / target : value > 0 ? target / value : cap;
    out[i] = ratio < zeroBelow || ratio < 0 ? 0 : Math.min(ratio, cap);
  }
  return { target };
}

function divide(
  values: Float64Array,
  out: Float64Array,
  base: number,
  { direction, conventions, title }: NormaliseContext,
): void {
  if (!(base > 0)) {
    if (values.some((value) => value !== 0)) refuseWith(scoringErrors.scoring_baseline_zero({ at: title }));
    out.fill(FLAT_SHARE[conventions.flat], 0, values.length);
    return;
  }
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (direction === 'UP') out[i] = value / base;
    else if (value > 0) out[i] = base / value;
    else refuseWith(scoringErrors.scoring_column_not_positive({ at: title, value }));
  }
}
