import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { countSchema as count, daySchema as day, settledProjectSchema, settlementFilters } from './shapes.ts';

/**
 * Settlement and final accounts of construction (竣工结算、财务决算), which have nothing to do with the money of policies.
 * LATE before DONE: what is over its time and still open comes first.
 */
export const TWO_ACCOUNT_STATES = ['LATE', 'SOON', 'RUNNING', 'DONE_LATE', 'DONE'] as const;
export const twoAccountStateSchema = z.enum(TWO_ACCOUNT_STATES);
export type TwoAccountState = z.infer<typeof twoAccountStateSchema>;

export const twoAccountRowSchema = settledProjectSchema.extend({
  completedOn: day,
  /** By this day the settlement should be reviewed; null where the catalogue sets no time for it. */
  settleBy: day.nullable(),
  settledOn: day.nullable(),
  accountsBy: day,
  accountsOn: day.nullable(),
  state: twoAccountStateSchema,
  /** Until the final accounts are due, negative when over; null once they are there. */
  daysLeft: count.nullable(),
  /** Whether the settlement itself is over its own time and not there. */
  settleLate: z.boolean(),
});
export type TwoAccountRow = z.infer<typeof twoAccountRowSchema>;

const tally = z.record(twoAccountStateSchema, count);
export type TwoAccountTally = z.infer<typeof tally>;

const filters = { ...settlementFilters, state: twoAccountStateSchema.optional() };
const filterSchema = z.object(filters);
export type TwoAccountQuery = z.infer<typeof filterSchema>;

const answer = z.object({
  day,
  limit: z.object({
    title: z.string(),
    version: count,
    months: count,
    warnDays: count,
    consequence: z.string(),
    sourceNote: z.string(),
  }),
  /** Completed projects by their state, whatever state is listed. */
  tally,
  places: z.array(z.object({ name: z.string(), territoryId: count.nullable(), tally })).readonly(),
  total: count,
  /** As many as fit, what is late longest first. */
  rows: z.array(twoAccountRowSchema).readonly(),
});
export type TwoAccounts = z.infer<typeof answer>;

export const twoAccountsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/settlements/construction',
  summary: '工程两算：竣工项目的结算和财务决算，谁该办、谁逾期、谁办结',
  query: filterSchema,
  response: answer,
});

export const twoAccountsWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/settlements/construction/workbook',
  summary: '工程两算名单的表格',
  query: filterSchema,
  response: z.unknown(),
});
