import { factsOf, type LightFacts } from './facts.ts';
import { readingsOf } from './readings.ts';
import type { Axis, LightRuleSet } from './rule-set.ts';
import type { AxisLight, JudgedAt, Light, LightSubject } from './types.ts';

/** The light of every axis of the set, in its order. */
export type AxisLights = readonly AxisLight[];

/**
 * The lights of a project on a day. An axis whose light would turn on a date too coarse to tell, or on something nobody
 * reported, is `UNKNOWN` rather than red.
 */
export function judgeAxes(rules: LightRuleSet, subject: LightSubject, at: JudgedAt): AxisLights {
  const [reading, ...others] = readingsOf(subject, at);
  if (!reading) throw new Error('a project has at least one reading');
  let lights = lightsOf(rules, factsOf(subject, reading, at, rules.pace));
  for (const other of others) {
    const differing = lightsOf(rules, factsOf(subject, other, at, rules.pace));
    lights = lights.map((light, index) => (light === differing[index] ? light : 'UNKNOWN'));
  }
  return lights;
}

function lightsOf(rules: LightRuleSet, facts: LightFacts): AxisLights {
  for (const { test } of rules.exempt) {
    const outcome = test(facts);
    if (outcome !== 'no') return rules.axes.map(() => (outcome === 'yes' ? 'EXEMPT' : 'UNKNOWN'));
  }
  return rules.axes.map((axis) => axisLight(axis, facts));
}

/** One axis under one reading, state set aside. */
export function axisLight(axis: Axis, facts: LightFacts): AxisLight {
  for (const { test } of axis.without) {
    const outcome = test(facts);
    if (outcome !== 'no') return outcome === 'yes' ? 'NOT_APPLICABLE' : 'UNKNOWN';
  }
  for (const { light, test } of axis.bands) {
    const outcome = test(facts);
    if (outcome !== 'no') return outcome === 'yes' ? light : 'UNKNOWN';
  }
  return 'GREEN';
}

const SEVERITY: Readonly<Record<Light, number>> = { GREEN: 1, YELLOW: 2, RED: 3 };

export function isLight(light: AxisLight): light is Light {
  return light in SEVERITY;
}

/** Whether the first is a worse light than the second. */
export function isWorse(light: Light, than: Light): boolean {
  return SEVERITY[light] > SEVERITY[than];
}

/** The worst light of those given; null when none was judged. */
export function worstOf(lights: AxisLights): Light | null {
  let worst: Light | null = null;
  for (const light of lights) {
    if (isLight(light) && (worst === null || isWorse(light, worst))) worst = light;
  }
  return worst;
}
