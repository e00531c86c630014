import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import {
  amountSchema,
  countSchema as count,
  daySchema as day,
  namedSchema,
  resultsSchema,
  ruleNamedSchema,
  settledProjectSchema,
  settlementFilters,
} from './shapes.ts';

/**
 * How far a project with promised money is: its promises are not whole, figures are missing, all is there, a settlement is
 * drawn up, waits for finance, is confirmed.
 */
export const POLICY_STATES = ['PROMISES', 'FIGURES', 'READY', 'DRAFT', 'SUBMITTED', 'CONFIRMED'] as const;
export const policyStateSchema = z.enum(POLICY_STATES);
export type PolicyState = z.infer<typeof policyStateSchema>;

export const policyRowSchema = settledProjectSchema.extend({
  agreed: amountSchema,
  paid: amountSchema,
  /** By a confirmed settlement, else by the instalments whose milestones are reached; the score only by a settlement. */
  ...resultsSchema.shape,
  dueFrom: z.enum(['SETTLEMENT', 'INSTALMENTS']),
  /** The settlement has a tax figure that the reader may not see. */
  hidden: z.boolean(),
  state: policyStateSchema,
  follow: namedSchema.extend({ due: day }).nullable(),
});
export type PolicyRow = z.infer<typeof policyRowSchema>;

const sums = z.object({
  projects: count,
  agreed: amountSchema,
  paid: amountSchema,
  due: amountSchema,
  balance: count,
  settled: count,
  /** Projects whose due money, and whose score, the reader may not know; they are in no sum of such. */
  moneyHidden: count,
  scoresHidden: count,
  /** Mean score of the confirmed settlements, weighed by agreed money and by count; null without any. */
  scoreByMoney: z.number().nullable(),
  scoreByCount: z.number().nullable(),
});
export type PolicySums = z.infer<typeof sums>;

const filterSchema = z.object({ ...settlementFilters, state: policyStateSchema.optional() });
export type PolicyQuery = z.infer<typeof filterSchema>;

const answer = z.object({
  day,
  rule: ruleNamedSchema,
  /** Of all projects of the place, whatever state is listed. */
  sums,
  tally: z.record(policyStateSchema, count),
  places: z.array(z.object({ name: z.string(), territoryId: count.nullable(), sums })).readonly(),
  total: count,
  /** As many as fit; what is to be recovered first, then what is furthest from settled. */
  rows: z.array(policyRowSchema).readonly(),
});
export type PolicyBoard = z.infer<typeof answer>;

export const policyBoardEndpoint = defineEndpoint({
  method: 'GET',
  path: '/settlements/policy',
  summary: '政策结算：约定、已拨、应兑、应补和履约得分，按地方和按项目',
  query: filterSchema,
  response: answer,
});

export const policyWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/settlements/policy/workbook',
  summary: '政策结算清单的表格',
  query: filterSchema,
  response: z.unknown(),
});
