import { type BaseUnitCode, isBaseUnitCode } from '@guatu/kernel';
import { z } from 'zod';
import type { RuleKind } from '../rules/index.ts';
import { type Match, matcherOf } from './match.ts';

/** What a figure measures: its calibre, unit, direction, owner, and how it behaves over places and over time. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly unit: BaseUnitCode;
  readonly dimension: string;
  readonly direction: 'UP' | 'DOWN' | 'NONE';
  /** What is counted and what is not; null where nobody wrote it down. */
  readonly calibre: string | null;
  /** Duty that answers for it; null for nobody's yet. */
  readonly owner: string | null;
  /** Whether the places below add up to the whole. */
  readonly sums: boolean;
  /** A flow that grows from January on, or a state or rate that stands for itself. */
  readonly accrual: 'CUMULATIVE' | 'POINT';
  /** A part of a whole in per cent. */
  readonly share: boolean;
  /** The indicator whose growth this one is. */
  readonly growthOf: string | null;
  /** The indicator that this one is the year's plan of. */
  readonly planOf: string | null;
}

export interface IndicatorDictionary {
  readonly items: readonly Indicator[];
  readonly byId: ReadonlyMap<string, Indicator>;
  /** Finds the indicator that a figure of a report is of. */
  readonly match: Match;
}

const item = z
  .object({
    ...{ id: z.string().regex(/^[A-Z][A-Z0-9_]*$/), label: z.string().trim().min(1).max(60) },
    aliases: z.array(z.string().trim().min(1).max(60)),
    unit: z.string().refine((code): code is BaseUnitCode => isBaseUnitCode(code), 'no unit that figures are kept in'),
    ...{ dimension: z.string().min(1), direction: z.enum(['UP', 'DOWN', 'NONE']) },
    ...{ calibre: z.string().trim().max(400).nullable(), owner: z.string().nullable() },
    ...{ sums: z.boolean(), accrual: z.enum(['CUMULATIVE', 'POINT']), share: z.boolean() },
    ...{ growthOf: z.string().nullable(), planOf: z.string().nullable() },
  })
  .strict();

const body = z
  .object({ items: z.array(item).min(1) })
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length, 'an indicator stands there twice')
  .refine(({ items }) => {
    const known = new Set<string | null>([null, ...items.map(({ id }) => id)]);
    return items.every(({ growthOf, planOf }) => known.has(growthOf) && known.has(planOf));
  }, 'a growth or plan is of an indicator that is not described');

/** The dictionary of indicators; an office may issue its own, with a calibre or other names of its own. */
export const indicatorRules: RuleKind<IndicatorDictionary> = {
  id: 'indicators',
  read(content) {
    const { items } = body.parse(content);
    return { items, byId: new Map(items.map((each) => [each.id, each])), match: matcherOf(items) };
  },
};
