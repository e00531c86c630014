import { type BaseUnitCode, isBaseUnitCode } from '@guatu/kernel';
import { z } from 'zod';
import type { RuleKind } from '../rules/index.ts';
import type { Indicator } from './indicator.ts';
import { type Match, matcherOf, type Wording } from './match.ts';
import { type Stands, standsFor } from './stands-for.ts';

export interface IndicatorDictionary {
  readonly items: readonly Indicator[];
  readonly byId: ReadonlyMap<string, Indicator>;
  /** Finds the indicator that a figure of a report is of. */
  readonly match: Match;
  /** The same, after what the ledger states itself. */
  readonly standsFor: (wording: Wording, stated: string | null) => Stands | null;
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
    const byId = new Map(items.map((each) => [each.id, each]));
    const match = matcherOf(items);
    return { items, byId, match, standsFor: (wording, stated) => standsFor({ byId, match }, wording, stated) };
  },
};
