import type { IsoDay } from '@guatu/kernel';
import { type AxisLights, worstOf } from './judge.ts';
import type { LightRuleSet } from './rule-set.ts';
import type { AxisId, Light } from './types.ts';

/** An approved justified reason: while it holds, the axis does not count against the project. Both days included. */
export interface Excuse {
  readonly axis: AxisId;
  readonly from: IsoDay;
  readonly until: IsoDay;
  readonly reason: string;
}

export interface Overall {
  /** Of the axes that count; null when none was judged or all that were are excused. */
  readonly light: Light | null;
  /** As it would be without any excuse. */
  readonly raw: Light | null;
  /** By axis of the set: the excuse that lifts its yellow or red, which stays shown. */
  readonly excused: readonly (Excuse | null)[];
}

/** The light of the whole: the worst axis that no approved reason lifts. */
export function overallOf(rules: LightRuleSet, lights: AxisLights, excuses: readonly Excuse[], day: IsoDay): Overall {
  const excused = rules.axes.map(({ id }, index) => {
    if (lights[index] !== 'YELLOW' && lights[index] !== 'RED') return null;
    return excuses.find(({ axis, from, until }) => axis === id && from <= day && day <= until) ?? null;
  });
  const counted = lights.filter((_, index) => excused[index] === null);
  return { light: worstOf(counted), raw: worstOf(lights), excused };
}
