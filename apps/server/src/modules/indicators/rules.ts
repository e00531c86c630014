import { type Pace, type PaceCurve, paceOf } from '@guatu/kernel';
import { z } from 'zod';
import { readCatalog } from '../../platform/catalog/index.ts';
import type { RuleKind } from '../../platform/rules/index.ts';
import type { Check } from './domain/checks.ts';
import { type ContradictionRules, readContradictionRules } from './domain/contradictions/index.ts';
import type { PaceRule } from './domain/standing.ts';

/** How figures are checked and pace is judged. */
export interface IndicatorRules {
  readonly pace: PaceRule;
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

/** Checks and pace; the curves themselves are those of projects. */
export const indicatorCheckRules: RuleKind<IndicatorRules> = {
  id: 'indicator-rules',
  read(content) {
    const { pace, checks, weightedWithin } = body.parse(content);
    return { pace: { ...pace, time: curve(pace.time), curve: curve(pace.curve) }, checks, weightedWithin };
  },
};

function curve(id: string): Pace {
  const found = readCatalog<{ readonly items: readonly PaceCurve[] }>('pace-curves.json').items.find(
    (each) => each.id === id,
  );
  if (!found) throw new Error(`catalog_wrong: there is no pace curve ${id}`);
  return paceOf(found);
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
