import { scoringErrors } from '../../errors.ts';
import { refuseWith } from '../../refusal.ts';
import type { Run } from '../../run/types.ts';
import type { NormalisationChoice } from '../alternatives.ts';
import type { WeightDoubt } from '../weight-draws.ts';

/** What is in doubt, and how often it is tried. */
export interface UncertaintyRequest {
  readonly draws: number;
  readonly seed: number;
  readonly weights?: WeightDoubt;
  /** Each draw takes one of them, all equally likely. Scores of different methods have different scales: ranks are what compares. */
  readonly normalisations?: readonly NormalisationChoice[];
  /** Standard error of an indicator's value in per cent of it, by indicator. Each such draw scores everything anew. */
  readonly errors?: Readonly<Record<string, number>>;
  /** Share of draws between the ends of a rank's interval; 0.9 unless said. */
  readonly level?: number;
}

/** Ranks of all draws are kept until they are counted, two or four bytes each. */
const MOST_RANKS = 200_000_000;
const USUAL_LEVEL = 0.9;

/** Checks a request; answers the level. */
export function checkRequest(
  run: Run,
  { draws, weights, normalisations, errors, level = USUAL_LEVEL }: UncertaintyRequest,
): number {
  const bad = (why: string) => refuseWith(scoringErrors.scoring_request_bad({ why }));
  if (!Number.isInteger(draws) || draws < 1) bad('抽样次数不是正整数');
  if (draws * run.totals.length > MOST_RANKS) bad(`抽样次数乘以单位数超过 ${MOST_RANKS}`);
  if (!(level > 0 && level < 1)) bad('区间水平不在 0 和 1 之间');
  if (weights?.kind === 'WITHIN' && !(weights.percent >= 0 && weights.percent <= 100))
    bad('权重浮动不在 0 到 100% 之间');
  if (weights?.kind === 'DIRICHLET' && !(weights.concentration > 0)) bad('集中度不是正数');
  if (normalisations?.length === 0) bad('没有可换的标准化方法');
  const unknown = Object.keys(errors ?? {}).find((id) => !run.leaves.some(({ leaf }) => leaf.id === id));
  if (unknown !== undefined) bad(`没有指标“${unknown}”`);
  if (Object.values(errors ?? {}).some((percent) => !(percent >= 0))) bad('数据误差是负数');
  return level;
}
