import { z } from 'zod';
import { ofOne } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import {
  amountSchema,
  competitionReviewSchema,
  countSchema as count,
  daySchema as day,
  namedSchema,
  promiseDirectionSchema,
  promiseSourceSchema,
  resultsSchema,
  ruleNamedSchema,
  settlementStatusSchema,
  withheldSchema,
} from './shapes.ts';

const figure = z.number();
/** Null where there is none, or where the reader may not see it (`hidden`). */
const shown = figure.nullable();

/** A figure brought for a promise, with the papers that show it, and what another person held of it. */
export const proofSchema = z.object({
  code: z.string(),
  actual: shown,
  period: z.string(),
  files: z.array(z.object({ id: uuidSchema, name: z.string() })).readonly(),
  note: z.string().nullable(),
  by: z.string(),
  on: day,
  verdict: z.object({ accepted: z.boolean(), by: z.string(), on: day, reason: z.string().nullable() }).nullable(),
  mayJudge: z.boolean(),
});
export type Proof = z.infer<typeof proofSchema>;

export const promiseSchema = z.object({
  code: z.string(),
  title: z.string(),
  clause: z.string().nullable(),
  place: z.string().nullable(),
  direction: promiseDirectionSchema.nullable(),
  unit: z.string().nullable(),
  target: figure,
  weight: shown,
  from: z.string().nullable(),
  due: z.string().nullable(),
  source: promiseSourceSchema.nullable(),
  /** What has to be filled in before it can be confirmed. */
  missing: z.array(z.string()).readonly(),
  confirmed: z.object({ by: z.string(), on: day }).nullable(),
  mayConfirm: z.boolean(),
  /** A figure of tax that this reader may not see. */
  hidden: z.boolean(),
  /** Accepted evidence, by its code. */
  actual: z.object({ value: shown, period: z.string(), proof: z.string() }).nullable(),
  /** What the ledger says where no evidence was accepted yet; never settled by. */
  reported: shown,
  /** Share of the target and points, before and after the cap. */
  reached: shown,
  counted: shown,
  points: shown,
  proofs: z.array(proofSchema).readonly(),
});
export type ProjectPromise = z.infer<typeof promiseSchema>;

export const termsSchema = z.object({
  agreed: amountSchema,
  contract: z.string(),
  clause: z.string(),
  review: competitionReviewSchema,
  reviewPaper: z.string(),
  by: z.string(),
  on: day,
});

export const paymentSchema = z.object({
  code: z.string(),
  amount: amountSchema,
  on: day,
  stage: namedSchema,
  voucher: z.string(),
  by: z.string(),
  revoked: z.string().nullable(),
});
export type Payment = z.infer<typeof paymentSchema>;

const instalmentSchema = namedSchema.extend({
  percent: z.number(),
  reachedOn: day.nullable(),
  amount: amountSchema,
});

export const settlementBriefSchema = z.object({
  id: uuidSchema,
  number: count,
  status: settlementStatusSchema,
  ...resultsSchema.shape,
  tier: namedSchema,
  on: day,
  confirmedOn: day.nullable(),
});

/** A measure that is usual in an industry, to be taken over by hand. */
const offerSchema = namedSchema.extend({
  unit: z.string(),
  direction: promiseDirectionSchema,
  weight: z.number(),
  source: promiseSourceSchema,
  target: figure,
});

export const PROMISE_ACTS = ['terms', 'promise', 'confirm', 'proof', 'judge', 'pay', 'open'] as const;
export const promiseActSchema = z.enum(PROMISE_ACTS);
export type PromiseAct = z.infer<typeof promiseActSchema>;

export const projectSettlementSchema = z.object({
  project: z.object({ id: uuidSchema, version: count, name: z.string(), territoryId: count }),
  day,
  rule: ruleNamedSchema,
  terms: termsSchema.nullable(),
  promises: z.array(promiseSchema).readonly(),
  weightSum: z.number(),
  /** What a settlement would come to today; null with what stands in its way. */
  preview: resultsSchema.extend({ tier: namedSchema, withheld: withheldSchema }).nullable(),
  obstacle: z.string().nullable(),
  paid: amountSchema,
  /** Payable by the milestones reached. */
  released: amountSchema,
  instalments: z.array(instalmentSchema).readonly(),
  payments: z.array(paymentSchema).readonly(),
  settlements: z.array(settlementBriefSchema).readonly(),
  offers: z
    .array(z.object({ title: z.string(), matches: z.boolean(), measures: z.array(offerSchema).readonly() }))
    .readonly(),
  offerNote: z.string(),
  acts: z.array(promiseActSchema).readonly(),
});
export type ProjectSettlement = z.infer<typeof projectSettlementSchema>;

export const projectSettlementEndpoint = defineEndpoint({
  method: 'GET',
  path: '/settlements/projects/:id',
  summary: '一个项目的承诺、证据、拨付和政策结算',
  params: ofOne,
  response: projectSettlementSchema,
});

export const projectSettlementWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/settlements/projects/:id/workbook',
  summary: '一个项目的承诺逐项表',
  params: ofOne,
  response: z.unknown(),
});
