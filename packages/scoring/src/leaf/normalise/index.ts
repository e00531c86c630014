import type { Normalisation } from '../../recipe/normalisations.ts';
import type { StepFacts } from '../step-facts.ts';
import type { NormaliseContext } from './context.ts';
import { placePoints, rankScore } from './places.ts';
import { averageRatio, baseline, completion, fractionOfBest } from './ratio.ts';
import { efficacy, goalposts, minMax, zScore } from './scale.ts';
import { bandScore, linearDeduction } from './steps.ts';

export type { NormaliseContext } from './context.ts';

/**
 * Scores the values of one group of peers (none missing) into `out`, which is as long as they are or longer. Answers the
 * figures it worked with. Never NaN: what each method does with equal values is said beside it.
 */
export function normalise(
  rule: Normalisation,
  values: Float64Array,
  out: Float64Array,
  context: NormaliseContext,
): StepFacts {
  const facts = apply(rule, values, out, context);
  const least = 'least' in rule ? rule.least : null;
  const cap = 'cap' in rule && rule.method !== 'COMPLETION' ? rule.cap : null;
  if (least !== null || cap !== null) {
    const [low, high] = [least ?? Number.NEGATIVE_INFINITY, cap ?? Number.POSITIVE_INFINITY];
    for (let i = 0; i < values.length; i += 1) out[i] = Math.min(Math.max(out[i] ?? 0, low), high);
  }
  return facts;
}

function apply(rule: Normalisation, values: Float64Array, out: Float64Array, context: NormaliseContext): StepFacts {
  switch (rule.method) {
    case 'NONE': {
      const sign = context.direction === 'UP' ? 1 : -1;
      for (let i = 0; i < values.length; i += 1) out[i] = sign * (values[i] ?? 0);
      return {};
    }
    case 'MIN_MAX':
      return minMax(values, out, rule, context);
    case 'Z_SCORE':
      return zScore(values, out, rule, context);
    case 'RANK':
    case 'PERCENTILE_RANK':
    case 'BORDA':
      return rankScore(values, out, rule, context);
    case 'GOALPOSTS':
      return goalposts(values, out, rule, context);
    case 'DISTANCE_TO_MAX':
      return rule.as === 'RATIO'
        ? fractionOfBest(values, out, context)
        : minMax(values, out, { from: 0, to: 1 }, context);
    case 'BASELINE':
      return baseline(values, out, rule, context);
    case 'AVERAGE_RATIO':
      return averageRatio(values, out, rule, context);
    case 'EFFICACY':
      return efficacy(values, out, rule, context);
    case 'BANDS':
      return bandScore(values, out, rule);
    case 'LINEAR_DEDUCT':
      return linearDeduction(values, out, rule, context);
    case 'COMPLETION':
      return completion(values, out, rule, context);
    case 'RANK_STEP':
    case 'RANK_TABLE':
      return placePoints(values, out, rule, context);
  }
}
