import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { intParam, uuidSchema } from '../values.ts';
import { indicatorNamedSchema, placeNamedSchema } from './shapes.ts';

export const BREAKDOWN_METHODS = ['LAST_YEAR', 'EQUAL', 'HAND'] as const;
export const breakdownMethodSchema = z.enum(BREAKDOWN_METHODS);
export type BreakdownMethod = z.infer<typeof breakdownMethodSchema>;

export const BREAKDOWN_STATUSES = ['DRAFT', 'SUBMITTED', 'CONFIRMED', 'REPLACED'] as const;
export type BreakdownStatus = (typeof BREAKDOWN_STATUSES)[number];

export const BREAKDOWN_ACTS = ['fill', 'submit', 'return', 'confirm', 'revise'] as const;
export type BreakdownAct = (typeof BREAKDOWN_ACTS)[number];

const person = z.object({ name: z.string(), on: z.string() }).nullable();

const shareSchema = z.object({
  place: placeNamedSchema,
  target: z.number().nullable(),
  /** Last year's figure, where there is one. */
  base: z.number().nullable(),
  /** What a rate is weighed by, where it is known. */
  weight: z.number().nullable(),
  note: z.string().nullable(),
});

const breakdownSchema = z.object({
  id: uuidSchema,
  version: z.number().int(),
  indicator: indicatorNamedSchema,
  year: z.number().int(),
  place: placeNamedSchema,
  total: z.number(),
  paper: z.string(),
  method: breakdownMethodSchema,
  status: z.enum(BREAKDOWN_STATUSES),
  edition: z.number().int(),
  reason: z.string().nullable(),
  returned: z.string().nullable(),
  drafted: person,
  submitted: person,
  confirmed: person,
  /** Whether the reader sees every share; a place below sees its own alone, and nothing is checked then. */
  whole: z.boolean(),
  /** Whether the shares make the target: their sum, or their weighed mean; null where neither can be told. */
  check: z.object({ made: z.number().nullable(), difference: z.number().nullable(), fits: z.boolean().nullable() }),
  shares: z.array(shareSchema).readonly(),
  /** What the reader may do with it now. */
  acts: z.array(z.enum(BREAKDOWN_ACTS)).readonly(),
});
export type Breakdown = z.infer<typeof breakdownSchema>;

export const breakdownListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/indicators/breakdowns',
  summary: '目标分解：各版次，未办完的在前',
  query: z.object({ year: intParam.optional() }),
  response: z.object({ rows: z.array(breakdownSchema).readonly() }),
});

export const breakdownEndpoint = defineEndpoint({
  method: 'GET',
  path: '/indicators/breakdowns/:id',
  summary: '一份目标分解',
  params: z.object({ id: uuidSchema }),
  response: breakdownSchema,
});

export const openBreakdownEndpoint = defineEndpoint({
  method: 'POST',
  path: '/indicators/breakdowns',
  summary: '把一个地方的年度目标分解到下面各地',
  body: z.object({
    indicator: z.string().min(1).max(60),
    year: z.number().int().min(1990).max(2100),
    place: z.number().int(),
    /** In the base unit of the indicator. */
    total: z.number(),
    paper: z.string().trim().min(1).max(200),
    method: breakdownMethodSchema,
  }),
  response: breakdownSchema,
});

const version = z.number().int().min(0);
const reason = z.string().trim().min(1).max(500);

export const breakdownActSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('fill'),
    version,
    method: breakdownMethodSchema,
    shares: z
      .array(
        z.object({
          place: z.number().int(),
          target: z.number().nullable(),
          weight: z.number().positive().nullable(),
          note: z.string().trim().max(200).nullable(),
        }),
      )
      .max(200),
  }),
  z.object({ act: z.literal('submit'), version }),
  z.object({ act: z.literal('return'), version, reason }),
  z.object({ act: z.literal('confirm'), version }),
  z.object({ act: z.literal('revise'), version, reason }),
]);
export type BreakdownActInput = z.infer<typeof breakdownActSchema>;

export const breakdownActEndpoint = defineEndpoint({
  method: 'POST',
  path: '/indicators/breakdowns/:id/act',
  summary: '填、提交、退回、确认或调整一份目标分解',
  params: z.object({ id: uuidSchema }),
  body: breakdownActSchema,
  response: breakdownSchema,
});
