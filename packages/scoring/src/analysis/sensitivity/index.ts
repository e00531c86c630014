import type { Result } from '@guatu/kernel';
import { checkParts } from '../../aggregate/index.ts';
import { scoringErrors } from '../../errors.ts';
import { asResult, refuseWith } from '../../refusal.ts';
import { unitOf } from '../../run/explain.ts';
import { Placer } from '../../run/placer.ts';
import { runOn } from '../../run/run.ts';
import type { Run } from '../../run/types.ts';
import { type NormalisationChoice, withNormalisation } from '../alternatives.ts';
import { TotalsModel } from '../totals-model.ts';
import { MOST_FACTORS, type SobolIndices, sobolIndices } from './sobol-indices.ts';

export { type SobolIndices, sobolIndices } from './sobol-indices.ts';

/** Something about a recipe that could have been chosen otherwise. */
export type Factor =
  /** One method for all indicators, each choice equally likely. At most one factor of this kind. */
  | { readonly kind: 'NORMALISATION'; readonly choices: readonly NormalisationChoice[] }
  /** The power of every mean, each choice equally likely. At most one factor of this kind. */
  | { readonly kind: 'POWER'; readonly powers: readonly number[] }
  /** The weight of one indicator or group, up to so many per cent more or less. */
  | { readonly kind: 'WEIGHT'; readonly id: string; readonly percent: number };

/** What is looked at: how far all ranks move on average, or the score or rank of one unit. */
export type Outcome = { readonly kind: 'MEAN_RANK_SHIFT' } | { readonly kind: 'SCORE' | 'RANK'; readonly unit: string };

export interface SensitivityRequest {
  readonly factors: readonly Factor[];
  readonly outcome: Outcome;
  /** Base points; the recipe is run (factors + 2) times as often. */
  readonly n: number;
  readonly seed: number;
}

/** How much of an outcome's variance each factor accounts for. Refuses unknown parts and more factors than there are points for. */
export function sensitivityOf(run: Run, request: SensitivityRequest): Result<SobolIndices> {
  return asResult(() => {
    checkRequest(run, request);
    return sobolIndices(modelOf(run, request), request.factors.length, request.n, request.seed);
  });
}

function checkRequest(run: Run, { factors, n }: SensitivityRequest): void {
  const bad = (why: string) => refuseWith(scoringErrors.scoring_request_bad({ why }));
  if (!Number.isInteger(n) || n < 2) bad('样本点数不是大于 1 的整数');
  if (factors.length === 0 || factors.length > MOST_FACTORS) bad(`因素要有 1 到 ${MOST_FACTORS} 个`);
  for (const kind of ['NORMALISATION', 'POWER'] as const) {
    if (factors.filter((factor) => factor.kind === kind).length > 1) bad('标准化方法、平均方式各只能作为一个因素');
  }
  for (const factor of factors) {
    if (factor.kind !== 'WEIGHT') {
      if ((factor.kind === 'POWER' ? factor.powers : factor.choices).length === 0) bad('有因素没有可选的做法');
    } else if (run.groups.every(({ group }) => group.children.every(({ id }) => id !== factor.id))) {
      bad(`没有指标或分组“${factor.id}”`);
    } else if (!(factor.percent >= 0 && factor.percent <= 100)) bad('权重浮动不在 0 到 100% 之间');
  }
}

/** Means of scores that are not negative are not negative themselves, so it is enough to look at the indicators. */
function checkPowers(run: Run, powers: readonly number[]): void {
  const parts = run.leaves.map(({ leaf, score, excluded }) => ({ title: leaf.title, score, excluded }));
  for (const power of powers) checkParts(run.recipe.title, { method: 'MEAN', power }, parts, run.table.units);
}

/** The outcome as a function of the factors, with buffers that every call uses again. */
function modelOf(run: Run, { factors, outcome }: SensitivityRequest): (point: Float64Array) => number {
  const normalisation = factors.find((factor) => factor.kind === 'NORMALISATION');
  const powers = factors.flatMap((factor) => (factor.kind === 'POWER' ? factor.powers : []));
  const models = (normalisation?.choices ?? ['AS_IS' as const]).map((choice) => {
    const chosen = choice === 'AS_IS' ? run : runOn(withNormalisation(run.recipe, choice), run);
    checkPowers(chosen, powers);
    return new TotalsModel(chosen);
  });
  const weights = run.groups.map((steps) => new Float64Array(steps.weights.length));
  const places = run.groups.map(({ group }) => group.children.map(({ id }) => id));
  const totals = new Float64Array(run.totals.length);
  const measure = measureOf(run, outcome);
  return (point) => {
    let model = models[0];
    let power: number | null = null;
    factors.forEach((factor, index) => {
      const at = point[index] ?? 0;
      if (factor.kind === 'NORMALISATION') model = models[Math.floor(at * models.length)];
      if (factor.kind === 'POWER') power = factor.powers[Math.floor(at * factor.powers.length)] ?? null;
    });
    if (!model) throw new Error('a point chose a method that is not there');
    for (const [group, own] of weights.entries()) own.set(model.weights[group] ?? own);
    factors.forEach((factor, index) => {
      if (factor.kind !== 'WEIGHT') return;
      const group = places.findIndex((ids) => ids.includes(factor.id));
      const own = weights[group];
      const part = places[group]?.indexOf(factor.id) ?? -1;
      if (own) own[part] = (own[part] ?? 0) * (1 + ((2 * (point[index] ?? 0) - 1) * factor.percent) / 100);
    });
    for (const own of weights) scaleToOne(own);
    model.totals(weights, totals, power);
    return measure(totals);
  };
}

function scaleToOne(weights: Float64Array): void {
  let sum = 0;
  for (const weight of weights) sum += weight;
  for (let index = 0; sum > 0 && index < weights.length; index += 1) weights[index] = (weights[index] ?? 0) / sum;
}

function measureOf(run: Run, outcome: Outcome): (totals: Float64Array) => number {
  if (outcome.kind === 'SCORE') {
    const unit = unitOf(run, outcome.unit);
    return (totals) => totals[unit] ?? 0;
  }
  const placer = new Placer(run.rankedWithin, run.unscored, run.recipe.ranking.within);
  const places = new Float64Array(run.totals.length);
  if (outcome.kind === 'RANK') {
    const unit = unitOf(run, outcome.unit);
    return (totals) => {
      placer.place(totals, places);
      return places[unit] ?? 0;
    };
  }
  return (totals) => {
    placer.place(totals, places);
    let moved = 0;
    for (let unit = 0; unit < places.length; unit += 1)
      moved += Math.abs((places[unit] ?? 0) - (run.places[unit] ?? 0));
    return moved / places.length;
  };
}
