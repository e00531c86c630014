import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { indicatorNamedSchema } from './shapes.ts';

/** By its label, another name, its subject and name together, or because the ledger states another one than the wording says. */
export const MATCH_REASONS = ['LABEL', 'ALIAS', 'SUBJECT', 'STATED'] as const;
export const matchReasonSchema = z.enum(MATCH_REASONS);
export type MatchReason = z.infer<typeof matchReasonSchema>;

const answer = z.object({
  /** How the figure is called and counted. */
  wording: z.object({ subject: z.string().nullable(), name: z.string().nullable(), unit: z.string().nullable() }),
  /** What it stands for, and why; null for no indicator of the dictionary. */
  match: z.object({ indicator: indicatorNamedSchema, why: matchReasonSchema }).nullable(),
  /** What the wording alone stands for. */
  worded: indicatorNamedSchema.nullable(),
  /** Indicators that can be counted in its unit. */
  fitting: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
});
export type IndicatorMatchAnswer = z.infer<typeof answer>;

export const indicatorMatchEndpoint = defineEndpoint({
  method: 'GET',
  path: '/indicators/match/:id',
  summary: '一个数对上了字典里的哪个指标、凭什么，还能改成哪些',
  params: z.object({ id: uuidSchema }),
  response: answer,
});
