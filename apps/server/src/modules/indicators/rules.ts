import { z } from 'zod';
import { checkedCurveId, type PaceCurves, paceNamed } from '../../platform/pace/index.ts';
import type { RuleKind } from '../../platform/rules/index.ts';
import type { Check } from './domain/checks.ts';
import { type ContradictionRules, readContradictionRules } from './domain/contradictions/index.ts';
import type { PaceRule } from './domain/standing.ts';

/** How figures are checked and pace is judged. */
export interface IndicatorRules {
  /** The curves by their ids: what they say is a rule of its own. */
  readonly pace: { readonly time: string; readonly curve: string; readonly behind: number; readonly far: number };
  readonly checks: readonly Check[];
  /** Points by which a weighed mean of rates may miss the target. */
  readonly weightedWithin: number;
}

const named = { id: z.string().regex(/^[A-Z][A-Z0-9_]*$/), title: z.string().trim().min(1).max(60) };
const bounds = { from: z.number(), to: z.number() };

const check = z.discriminatedUnion('kind', [
  z.object({ ...named, kind: z.enum(['NOT_FALLING', 'FINAL_LOCK']) }).strict(),
  z.object({ ...named, kind: z.literal('SHARE_BOUNDS'), ...bounds }).strict(),
  z.object({ ...named, kind: z.literal('COMPLETION'), ...bounds }).strict(),
  z
    .object({ ...named, kind: z.literal('JUMP'), least: z.number().int().min(3), times: z.number().positive() })
    .extend({ leastShare: z.number().min(0) })
    .strict(),
  z.object({ ...named, kind: z.literal('RANGE'), indicator: z.string(), ...bounds }).strict(),
  z.object({ ...named, kind: z.literal('RATIO'), numerator: z.string(), denominator: z.string(), ...bounds }).strict(),
]);

const body = z.object({
  pace: z.object({ time: z.string(), curve: z.string(), behind: z.number().min(0), far: z.number().min(0) }),
  weightedWithin: z.number().min(0),
  checks: z.array(check),
});

/** Checks and pace; it names the curves, which are those of projects. */
export const indicatorCheckRules: RuleKind<IndicatorRules> = {
  id: 'indicator-rules',
  read(content) {
    const { pace, checks, weightedWithin } = body.parse(content);
    for (const id of [pace.time, pace.curve]) checkedCurveId(id);
    return { pace, checks, weightedWithin };
  },
};

/** What pace is judged by, with the curves that hold where it is. */
export function paceRuleOf({ pace }: IndicatorRules, curves: PaceCurves | null): PaceRule {
  return { ...pace, time: paceNamed(curves, pace.time), curve: paceNamed(curves, pace.curve) };
}

/** Thresholds and relations that contradictions are found by, and what each kind of them is called. */
export interface ContradictionRule {
  readonly rules: ContradictionRules;
  readonly labels: ReadonlyMap<string, string>;
}

const relation = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const contradictions = z.object({
  items: z.array(
    z.object({
      ...{ id: z.string(), label: z.string(), params: z.record(z.string(), z.number()).default({}) },
      ...{ indicators: z.array(z.string()).default([]), relations: z.array(relation).default([]) },
    }),
  ),
});

export const contradictionRules: RuleKind<ContradictionRule> = {
  id: 'contradiction-rules',
  read(content) {
    const { items } = contradictions.parse(content);
    return { rules: readContradictionRules(items), labels: new Map(items.map(({ id, label }) => [id, label])) };
  },
};
