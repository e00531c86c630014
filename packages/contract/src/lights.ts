import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { fieldValueSchema, uuidSchema } from './values.ts';
import { monthPeriodSchema } from './wall.ts';

export const lightSchema = z.enum(['GREEN', 'YELLOW', 'RED']);
export type DerivedLight = z.infer<typeof lightSchema>;

export const lightAxisSchema = z.enum(['START', 'PROGRESS', 'FUNDS', 'STATISTICS']);
export type LightAxis = z.infer<typeof lightAxisSchema>;

/** Without a light: outside by its state, the axis does not apply to it, or what is known does not tell. */
export const axisLightSchema = z.enum([...lightSchema.options, 'EXEMPT', 'NOT_APPLICABLE', 'UNKNOWN']);

const day = z.iso.date();

/** A figure behind a light, with the record and the key under which its source is asked for. */
const lightInputSchema = z.object({
  label: z.string(),
  record: z.enum(['project', 'lead']),
  /** Null where there is no such record: a project that came from no lead. */
  recordId: uuidSchema.nullable(),
  key: z.string(),
  value: fieldValueSchema,
});

const lightAxisAnswerSchema = z.object({
  axis: lightAxisSchema,
  label: z.string(),
  light: axisLightSchema,
  /** As the place that made the rule calls it. */
  call: z.string().nullable(),
  /** The figures in a sentence, or why nothing is judged. */
  summary: z.string(),
  /** The comparisons of the rule that decided. */
  rule: z.array(z.string()),
  /** An approved reason lifts it until this day. */
  excusedUntil: day.nullable(),
  inputs: z.array(lightInputSchema),
  /** What would give a better light, the nearest first. */
  ways: z.array(z.object({ to: lightSchema, from: day, sentence: z.string() })),
});
export type LightAxisAnswer = z.infer<typeof lightAxisAnswerSchema>;

export const lightExceptionTypeSchema = z.enum(['REASON', 'OBJECTION']);
export const lightExceptionStatusSchema = z.enum(['REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN']);
/** What may be done with a request; asking for one comes before. */
export const lightExceptionActSchema = z.enum(['OPINE', 'APPROVE', 'REFUSE', 'WITHDRAW']);
export type LightExceptionAct = z.infer<typeof lightExceptionActSchema>;

/** A justified reason for a light, or an objection to it, with what became of it. */
export const lightExceptionSchema = z.object({
  id: uuidSchema,
  version: z.number().int(),
  type: lightExceptionTypeSchema,
  axis: lightAxisSchema,
  from: day,
  until: day,
  reason: z.string(),
  status: lightExceptionStatusSchema,
  by: z.string(),
  on: day,
  answer: z.string().nullable(),
  document: z.string().nullable(),
  opinions: z.array(z.object({ unit: z.string(), text: z.string(), agrees: z.boolean(), on: day })),
  /** What the reader may do with it now. */
  acts: z.array(lightExceptionActSchema),
});
export type LightException = z.infer<typeof lightExceptionSchema>;

export const projectLightsSchema = z.object({
  day,
  /** The month whose figures are judged. */
  month: monthPeriodSchema,
  /** The version that judged; null where none was in force. */
  rule: z
    .object({
      title: z.string(),
      version: z.number().int(),
      hash: z.string(),
      sourceNote: z.string(),
      own: z.boolean(),
    })
    .nullable(),
  /** The worst axis that counts; null where none was judged. */
  light: lightSchema.nullable(),
  /** As it would be without approved reasons. */
  rawLight: lightSchema.nullable(),
  /** As the ledger last reports it; shown, never an input. */
  reported: z.object({ light: lightSchema, period: monthPeriodSchema }).nullable(),
  differs: z.boolean(),
  axes: z.array(lightAxisAnswerSchema),
  exceptions: z.array(lightExceptionSchema),
});
export type ProjectLights = z.infer<typeof projectLightsSchema>;

export const projectLightsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/projects/:id/lights',
  summary: '一个项目的灯和为什么',
  params: z.object({ id: uuidSchema }),
  /** Judged at the end of a month, as the wall and lists count it; today when absent, or when the month is not over. */
  query: z.object({ period: monthPeriodSchema.optional() }),
  response: projectLightsSchema,
});

const words = z.string().trim().min(1).max(2000);

export const askLightExceptionEndpoint = defineEndpoint({
  method: 'POST',
  path: '/projects/:id/light-exceptions',
  summary: '申请正当理由或提出异议',
  params: z.object({ id: uuidSchema }),
  body: z.object({ type: lightExceptionTypeSchema, axis: lightAxisSchema, from: day, until: day, reason: words }),
  response: z.object({ id: uuidSchema }),
});

/** The version is that of the request as the person saw it. */
export const lightExceptionActEndpoint = defineEndpoint({
  method: 'POST',
  path: '/light-exceptions/:id/acts',
  summary: '对正当理由或异议提意见、批准、不同意、撤回',
  params: z.object({ id: uuidSchema }),
  body: z.discriminatedUnion('act', [
    z.object({ act: z.literal('OPINE'), version: z.number().int(), unit: words, text: words, agrees: z.boolean() }),
    z.object({ act: z.literal('APPROVE'), version: z.number().int(), answer: words, document: words }),
    z.object({ act: z.literal('REFUSE'), version: z.number().int(), answer: words }),
    z.object({ act: z.literal('WITHDRAW'), version: z.number().int() }),
  ]),
  response: z.object({ version: z.number().int() }),
});
export type LightExceptionActInput = z.output<NonNullable<(typeof lightExceptionActEndpoint)['body']>>;
