import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { intParam, uuidSchema } from '../values.ts';
import { indicatorFigureSchema, indicatorNamedSchema, placeNamedSchema } from './shapes.ts';

export const FINDING_FAMILIES = ['CHECK', 'CONTRADICTION'] as const;
export type FindingFamily = (typeof FINDING_FAMILIES)[number];

export const FINDING_VERDICTS = ['FALSE_ALARM', 'CORRECTED', 'EXPLAINED', 'ACCEPTED'] as const;
export const findingVerdictSchema = z.enum(FINDING_VERDICTS);
export type FindingVerdict = z.infer<typeof findingVerdictSchema>;

/** Nobody answered; the numbers changed after an answer; an answer was sent back; it waits; it is closed. */
export const FINDING_STATES = ['REOPENED', 'OPEN', 'RETURNED', 'ANSWERED', 'CLOSED'] as const;
export const findingStateSchema = z.enum(FINDING_STATES);
export type FindingState = z.infer<typeof findingStateSchema>;

const findingSchema = z.object({
  key: z.string(),
  family: z.enum(FINDING_FAMILIES),
  /** The rule that it breaks. */
  title: z.string(),
  /** What is wrong, in one sentence with its numbers. */
  message: z.string(),
  place: placeNamedSchema,
  indicator: indicatorNamedSchema,
  period: z.string(),
  /** The figures that do not go together, each with its source. */
  sides: z
    .array(
      z.object({
        label: z.string(),
        figure: indicatorFigureSchema,
        /** What and whom the figure is of; not always those of the finding. */
        indicator: indicatorNamedSchema,
        place: placeNamedSchema,
      }),
    )
    .readonly(),
  state: findingStateSchema,
  answer: z
    .object({
      id: uuidSchema,
      version: z.number().int(),
      verdict: findingVerdictSchema,
      reason: z.string(),
      by: z.string(),
      on: z.string(),
      closed: z.object({ by: z.string(), on: z.string(), note: z.string().nullable() }).nullable(),
    })
    .nullable(),
  /** What the reader may do about it now. */
  acts: z.array(z.enum(['answer', 'close', 'return'])).readonly(),
});
export type IndicatorFinding = z.infer<typeof findingSchema>;

const query = z.object({ place: intParam.optional(), state: findingStateSchema.optional() });

const answer = z.object({
  asOf: z.string(),
  rule: z.object({ title: z.string(), version: z.number(), sourceNote: z.string() }),
  tally: z.record(findingStateSchema, z.number()),
  total: z.number(),
  /** Open ones first, the widest apart before the others. */
  rows: z.array(findingSchema).readonly(),
});
export type IndicatorFindings = z.infer<typeof answer>;

export const findingsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/indicators/findings',
  summary: '指标疑点：没有通过校验的数和互相矛盾的数，两边来源并排',
  query,
  response: answer,
});

export const answerFindingEndpoint = defineEndpoint({
  method: 'POST',
  path: '/indicators/findings',
  summary: '答复一个指标疑点：误报、更正、说明或按现状接受，写明理由',
  body: z.object({
    key: z.string().min(1).max(2000),
    verdict: findingVerdictSchema,
    reason: z.string().trim().min(2).max(500),
  }),
  response: findingSchema,
});

export const closeFindingEndpoint = defineEndpoint({
  method: 'POST',
  path: '/indicators/findings/:id/close',
  summary: '审核对指标疑点的答复：销号或退回',
  params: z.object({ id: uuidSchema }),
  body: z.object({
    version: z.number().int(),
    accept: z.boolean(),
    note: z.string().trim().max(500).nullable(),
  }),
  response: findingSchema,
});
