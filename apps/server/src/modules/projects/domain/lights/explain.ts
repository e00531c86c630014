import { evaluateCondition } from '@guatu/kernel';
import { type Excuse, type Overall, overallOf } from './excuses.ts';
import { factsOf, type LightFacts } from './facts.ts';
import { gapsOf } from './gaps.ts';
import { inputsOf, type LightInput } from './inputs.ts';
import { judgeAxes } from './judge.ts';
import { axisSummary, unjudged } from './messages/summaries.ts';
import { waySentence } from './messages/ways.ts';
import { readingsOf } from './readings.ts';
import type { Axis, LightRuleSet } from './rule-set.ts';
import type { AxisId, AxisLight, JudgedAt, Light, LightSubject } from './types.ts';
import { LIGHT_VOCABULARY } from './vocabulary.ts';
import { type Way, waysOf } from './ways.ts';

/** Why an axis has its light, for people. */
export interface AxisExplanation {
  readonly axis: AxisId;
  readonly label: string;
  readonly light: AxisLight;
  /** As the place that made the rule calls it. */
  readonly call: string | null;
  readonly excuse: Excuse | null;
  /** The figures in a sentence, or why nothing is judged. */
  readonly summary: string;
  /** The comparisons of the rule that decided; none where nothing is judged or all is well. */
  readonly rule: readonly string[];
  readonly inputs: readonly LightInput[];
  readonly ways: readonly (Way & { readonly sentence: string })[];
}

export interface LightExplanation {
  readonly overall: Overall;
  readonly axes: readonly AxisExplanation[];
}

/** The lights of one project with everything that made them. */
export function explainLights(
  rules: LightRuleSet,
  subject: LightSubject,
  at: JudgedAt,
  excuses: readonly Excuse[] = [],
): LightExplanation {
  const lights = judgeAxes(rules, subject, at);
  const overall = overallOf(rules, lights, excuses, at.day);
  const [reading] = readingsOf(subject, at);
  if (!reading) throw new Error('a project has at least one reading');
  const facts = factsOf(subject, reading, at, rules.pace);
  const axes = rules.axes.map((axis, index): AxisExplanation => {
    const light = lights[index] ?? 'UNKNOWN';
    const band = axis.bands.find((each) => each.light === light);
    const verdict = band && evaluateCondition(band.condition, LIGHT_VOCABULARY, facts);
    return {
      axis: axis.id,
      label: axis.label,
      light,
      call: band?.call ?? null,
      excuse: overall.excused[index] ?? null,
      summary: summaryOf(rules, axis, light, { subject, facts, at }),
      rule: verdict?.reasons.filter(({ decisive }) => decisive).map(({ text }) => text) ?? [],
      inputs: inputsOf(axis.facts, subject, at),
      ways: waysOf(rules, axis, subject, at).map((way, place, all) => ({
        ...way,
        sentence: waySentence(way, at, all[place - 1]),
      })),
    };
  });
  return { overall, axes };
}

interface Known {
  readonly subject: LightSubject;
  readonly facts: LightFacts;
  readonly at: JudgedAt;
}

function summaryOf(rules: LightRuleSet, axis: Axis, light: AxisLight, known: Known): string {
  const { subject, facts, at } = known;
  const outside = light === 'EXEMPT' ? rules.exempt : light === 'NOT_APPLICABLE' ? axis.without : [];
  const reason = outside.find(({ test }) => test(facts) === 'yes')?.reason;
  if (reason !== undefined) return unjudged.standsOutside(reason);
  if (light === 'UNKNOWN') return unjudged.because(gapsOf(rules, axis, subject, at), at);
  return axisSummary(axis.facts, { subject, facts, at });
}

/** Whether two lights of one project say the same; a reported light beside none derived says nothing against it. */
export function differs(reported: Light | null, derived: Light | null): boolean {
  return reported !== null && derived !== null && reported !== derived;
}
