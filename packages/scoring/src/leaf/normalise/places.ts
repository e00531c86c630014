import { ranksDown, ranksUp, type TieMethod } from '../../math/ranks.ts';
import type { Normalisation } from '../../recipe/normalisations.ts';
import type { StepFacts } from '../step-facts.ts';
import { FLAT_SHARE, type NormaliseContext } from './context.ts';

/* Methods that look only at who is before whom. */

type Of<Method extends Normalisation['method']> = Extract<Normalisation, { method: Method }>;

/** Ranks from the worst up (`RANK`), less one (`BORDA`), or as a share of the others (`PERCENTILE_RANK`). */
export function rankScore(
  values: Float64Array,
  out: Float64Array,
  { method, ties }: { readonly method: 'RANK' | 'BORDA' | 'PERCENTILE_RANK'; readonly ties: TieMethod },
  { direction, conventions }: NormaliseContext,
): StepFacts {
  // Turning the values over would turn ties over too: what shares the lower place has to go on sharing the lower place.
  const ranks = ranksUp(direction === 'UP' ? values : values.map((value) => -value), ties);
  const others = values.length - 1;
  for (let i = 0; i < values.length; i += 1) {
    const before = (ranks[i] ?? 1) - 1;
    if (method === 'RANK') out[i] = before + 1;
    else if (method === 'BORDA') out[i] = before;
    else out[i] = others > 0 ? before / others : FLAT_SHARE[conventions.flat];
  }
  return { units: values.length };
}

/** Points by place from the best down; equal values share the better place and the next ones are passed over. */
export function placePoints(
  values: Float64Array,
  out: Float64Array,
  rule: Of<'RANK_STEP'> | Of<'RANK_TABLE'>,
  { direction }: NormaliseContext,
): StepFacts {
  const ranks = ranksDown(direction === 'UP' ? values : values.map((value) => -value), 'min');
  for (let i = 0; i < values.length; i += 1) {
    const rank = ranks[i] ?? 1;
    out[i] =
      rule.method === 'RANK_STEP' ? Math.max(0, 1 - (rank - 1) * rule.step) : (rule.scores[rank - 1] ?? rule.rest);
  }
  return { units: values.length };
}
