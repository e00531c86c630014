import type { NormalisationChoice } from '../analysis/alternatives.ts';
import type { UncertaintyRequest } from '../analysis/uncertainty/index.ts';
import type { WeightDoubt } from '../analysis/weight-draws.ts';
import { readNormalisation } from '../recipe/normalisations.ts';
import { ObjectReader } from '../recipe/object-reader.ts';
import { leavesOf } from '../recipe/tree.ts';
import type { Recipe } from '../recipe/types.ts';
import { refuseWith } from '../refusal.ts';
import { schemeErrors } from './errors.ts';

/** More draws than these say nothing new about places and keep officials waiting. */
const MOST_DRAWS = 100_000;

/** Reads what of a scheme is in doubt: weights, normalisation, values. */
export function readDoubt(from: ObjectReader, recipe: Recipe): UncertaintyRequest {
  const weights = from.optionalObject('weights');
  const errors = from.optionalObject('errors');
  const request: UncertaintyRequest = {
    draws: from.number('draws', { least: 1, most: MOST_DRAWS, whole: true }),
    seed: from.number('seed', { least: 0, whole: true }),
    ...(weights && { weights: readWeights(weights) }),
    ...(from.has('normalisations') && { normalisations: readNormalisations(from) }),
    ...(errors && { errors: readErrors(errors, recipe) }),
    level: from.number('level', { above: 0, most: 0.999, otherwise: 0.9 }),
  };
  from.done();
  return request;
}

function readWeights(from: ObjectReader): WeightDoubt {
  const kind = from.choice('kind', ['WITHIN', 'DIRICHLET']);
  const read: WeightDoubt =
    kind === 'WITHIN'
      ? { kind, percent: from.number('percent', { least: 0, most: 100 }) }
      : { kind, concentration: from.number('concentration', { above: 0 }) };
  from.done();
  return read;
}

function readNormalisations(from: ObjectReader): readonly NormalisationChoice[] {
  return from
    .values('normalisations')
    .map((each, index) =>
      each === 'AS_IS'
        ? each
        : readNormalisation(new ObjectReader(each, `${from.at}的“normalisations”第 ${index + 1} 项`)),
    );
}

/** Standard errors in per cent, by indicator. */
function readErrors(from: ObjectReader, recipe: Recipe): Readonly<Record<string, number>> {
  const leaves = new Set(leavesOf(recipe.root).map(({ id }) => id));
  const stray = from.keys().find((id) => !leaves.has(id));
  if (stray !== undefined) refuseWith(schemeErrors.scheme_doubt_indicator({ indicator: stray }));
  return Object.fromEntries(from.keys().map((id) => [id, from.number(id, { least: 0 })]));
}
