import { promiseDirectionSchema, promiseSourceSchema } from '@guatu/contract';
import { addDecimals, compareDecimals, decimal, decimalOfNumber, valueOrThrow, yuan } from '@guatu/kernel';
import { settlePolicy } from '@guatu/scoring';
import { z } from 'zod';
import type { RuleKind } from '../../platform/rules/index.ts';
import type { CommitmentDefaults, PolicyRules } from './domain/rules.ts';

const exact = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .transform((text) => decimal(text));
const id = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
const title = z.string().trim().min(1).max(40);

const tier = z
  .object({
    ...{ id, title, from: exact, pay: z.enum(['FULL', 'SCORE', 'SHARE', 'NONE']) },
    ...{ share: exact.nullable(), follow: id.nullable() },
  })
  .strict();

const settlement = z
  .object({
    layout: z.string().min(1),
    payCap: exact,
    scoreCap: exact,
    tiers: z.array(tier).min(1),
    follows: z.array(z.object({ id, title, days: z.number().int().min(1).max(1000) })),
    instalments: z
      .array(
        z.object({
          milestone: z.string().regex(/^M\d{2,3}$/),
          title,
          percent: z
            .number()
            .min(0)
            .max(100)
            .transform((percent) => valueOrThrow(decimalOfNumber(percent))),
        }),
      )
      .min(1)
      .refine((all) => {
        const sum = all.reduce((before, { percent }) => addDecimals(before, percent), decimal('0'));
        return compareDecimals(sum, decimal('100')) === 0;
      }, 'instalments do not sum to 100'),
    vetoes: z.array(z.object({ id, title })),
    forbidden: z.array(z.object({ id, title, words: z.array(z.string().min(2)).min(1) })),
  })
  .refine(
    ({ tiers, follows }) => tiers.every(({ follow }) => follow === null || follows.some((each) => each.id === follow)),
    'a tier is followed by something that is not described',
  );

/** How policies are settled: tiers, instalments, vetoes, what may not be promised. An office may issue its own. */
export const settlementRules: RuleKind<PolicyRules> = {
  id: 'settlement-rules',
  read(content) {
    const { payCap, scoreCap, tiers, ...rest } = settlement.parse(content);
    const engine = {
      ...{ payCap, scoreCap },
      tiers: tiers.map(({ id: tierId, from, pay, share, follow }) => ({
        ...{ id: tierId, from, pay },
        ...(share === null ? {} : { share }),
        ...(follow === null ? {} : { follow }),
      })),
    };
    // The engine itself says whether the tiers can be settled by.
    valueOrThrow(settlePolicy([PROBE], engine, { agreed: yuan(0), paid: yuan(0) }, false));
    return { engine, tiers: tiers.map((each) => ({ id: each.id, title: each.title })), ...rest };
  },
};

const PROBE = {
  ...{ id: 'probe', title: 'probe', direction: 'UP' as const },
  ...{ target: decimal('1'), weight: decimal('100'), actual: decimal('1') },
};

const defaults = z
  .object({
    measures: z.array(
      z.object({
        ...{ id, title, unit: z.string().max(20), direction: promiseDirectionSchema },
        ...{ weight: z.number().min(0).max(100), source: promiseSourceSchema },
      }),
    ),
    items: z.array(
      z.object({
        id,
        title,
        industries: z.array(z.string().min(1)).min(1),
        targets: z.record(id, z.number().positive()),
      }),
    ),
  })
  .refine(
    ({ measures, items }) =>
      items.every(({ targets }) =>
        Object.keys(targets).every((each) => measures.some((measure) => measure.id === each)),
      ),
    'a target is of a measure that is not described',
  );

/** What agreements usually promise, by industry: offered, never filled in by itself. */
export const commitmentDefaults: RuleKind<CommitmentDefaults> = {
  id: 'commitment-defaults',
  read: (content) => defaults.parse(content),
};
