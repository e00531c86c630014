import { deviationOf, meanOf, rangeOf } from '../../math/moments.ts';
import type { Normalisation } from '../../recipe/normalisations.ts';
import type { StepFacts } from '../step-facts.ts';
import { FLAT_SHARE, type NormaliseContext } from './context.ts';

/*
 * Methods that move a column onto a scale by a straight line. With a falling direction the column is turned over first, as
 * R packages do by a factor of −1.
 */

type Of<Method extends Normalisation['method']> = Extract<Normalisation, { method: Method }>;

/** (x − min) / (max − min), onto the scale from `from` to `to`; equal values stand where the recipe says (`flat`). */
export function minMax(
  values: Float64Array,
  out: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
  { direction, conventions }: NormaliseContext,
): StepFacts {
  const range = rangeOf(values);
  if (!range) return {};
  const { low, high } = range;
  const width = high - low;
  if (!(width > 0)) out.fill(from + FLAT_SHARE[conventions.flat] * (to - from), 0, values.length);
  else if (direction === 'UP') {
    for (let i = 0; i < values.length; i += 1) out[i] = (((values[i] ?? 0) - low) / width) * (to - from) + from;
  } else {
    for (let i = 0; i < values.length; i += 1) out[i] = ((high - (values[i] ?? 0)) / width) * (to - from) + from;
  }
  return { low, high };
}

/** (x − mean) / deviation, scaled; equal values are all average. */
export function zScore(
  values: Float64Array,
  out: Float64Array,
  { mean: wanted, deviation: spread }: Of<'Z_SCORE'>,
  { direction, conventions }: NormaliseContext,
): StepFacts {
  const mean = meanOf(values) ?? 0;
  const deviation = deviationOf(values, conventions.variance);
  const sign = direction === 'UP' ? 1 : -1;
  for (let i = 0; i < values.length; i += 1) {
    const away = deviation > 0 ? (sign * ((values[i] ?? 0) - mean)) / deviation : 0;
    out[i] = away * spread + wanted;
  }
  return { mean, deviation };
}

/** (x − low) / (high − low) between goalposts that were set beforehand; beyond them cut off unless the recipe says not. */
export function goalposts(
  values: Float64Array,
  out: Float64Array,
  { low, high, from, to, truncate }: Of<'GOALPOSTS'>,
  { direction }: NormaliseContext,
): StepFacts {
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    const share = (direction === 'UP' ? value - low : high - value) / (high - low);
    out[i] = (truncate ? Math.min(Math.max(share, 0), 1) : share) * (to - from) + from;
  }
  return { low, high };
}

/**
 * The efficacy coefficient: base + (x − xs) / (xh − xs) × (100 − base). A satisfactory value below the unacceptable one
 * makes less the better by itself; where the two are the same the score stands between base and 100 as `flat` says.
 */
export function efficacy(
  values: Float64Array,
  out: Float64Array,
  rule: Of<'EFFICACY'>,
  { direction, conventions }: NormaliseContext,
): StepFacts {
  const range = rangeOf(values);
  if (!range) return {};
  const [best, worst] = direction === 'UP' ? [range.high, range.low] : [range.low, range.high];
  const satisfactory = rule.satisfactory === 'BEST' ? best : rule.satisfactory;
  const unacceptable = rule.unacceptable === 'WORST' ? worst : rule.unacceptable;
  const width = satisfactory - unacceptable;
  for (let i = 0; i < values.length; i += 1) {
    const share = width === 0 ? FLAT_SHARE[conventions.flat] : ((values[i] ?? 0) - unacceptable) / width;
    out[i] = rule.base + share * (100 - rule.base);
  }
  return { satisfactory, unacceptable };
}
