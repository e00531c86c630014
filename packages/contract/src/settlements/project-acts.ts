import { z } from 'zod';
import { line, ofOne, seen } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { projectSettlementSchema } from './project.ts';
import {
  amountSchema,
  competitionReviewSchema,
  daySchema as day,
  promiseCodeSchema,
  promiseDirectionSchema,
  promiseSourceSchema,
} from './shapes.ts';

const response = projectSettlementSchema;
const long = z.string().trim().min(1).max(2000);
const positive = z.number().positive().finite();

const terms = z.object({
  ...seen,
  agreed: amountSchema.positive(),
  contract: line,
  clause: long,
  review: competitionReviewSchema,
  reviewPaper: line,
});
export type TermsInput = z.infer<typeof terms>;

export const termsEndpoint = defineEndpoint({
  method: 'POST',
  path: '/settlements/projects/:id/terms',
  summary: '登记奖补协议：约定金额、条款原文、公平竞争审查结论',
  params: ofOne,
  body: terms,
  response,
});

const promise = z.object({
  code: promiseCodeSchema,
  title: z.string().trim().min(1).max(60),
  clause: long,
  place: line,
  direction: promiseDirectionSchema,
  unit: z.string().trim().max(20),
  target: positive,
  weight: positive.max(100),
  from: day,
  due: day,
  source: promiseSourceSchema,
});
export type PromiseInput = z.infer<typeof promise>;

const promiseAct = z.discriminatedUnion('act', [
  /** A new promise takes a code that is free; a known one is changed and has to be confirmed again. */
  z.object({ act: z.literal('save'), ...seen, promise, isNew: z.boolean() }),
  z.object({ act: z.literal('remove'), ...seen, code: promiseCodeSchema, reason: line }),
  z.object({ act: z.literal('confirm'), ...seen, codes: z.array(promiseCodeSchema).min(1).max(40) }),
]);
export type PromiseActInput = z.infer<typeof promiseAct>;

export const promiseEndpoint = defineEndpoint({
  method: 'POST',
  path: '/settlements/projects/:id/promises',
  summary: '承诺台账：登记、修改、去掉、确认',
  params: ofOne,
  body: promiseAct,
  response,
});

const proof = z.object({
  code: promiseCodeSchema,
  actual: z.number().nonnegative().finite(),
  period: line,
  files: z.array(uuidSchema).max(20),
  note: z.string().trim().max(500).nullable(),
});
export type ProofInput = z.infer<typeof proof>;

const proofAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('bring'), ...seen, proof }),
  z.object({
    act: z.literal('judge'),
    ...seen,
    /** Promise and number: `TAX_PER_MU#2`. */
    proof: z.string().regex(/^[A-Z][A-Z0-9_]*#\d{1,3}$/),
    accepted: z.boolean(),
    reason: line.nullable(),
  }),
]);
export type ProofActInput = z.infer<typeof proofAct>;

export const proofEndpoint = defineEndpoint({
  method: 'POST',
  path: '/settlements/projects/:id/proofs',
  summary: '履约证据：提交、认可、退回',
  params: ofOne,
  body: proofAct,
  response,
});

const paymentAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('pay'), ...seen, amount: amountSchema.positive(), on: day, stage: line, voucher: line }),
  z.object({ act: z.literal('revoke'), ...seen, code: z.string().regex(/^\d{2,3}$/), reason: line }),
]);
export type PaymentActInput = z.infer<typeof paymentAct>;

export const paymentEndpoint = defineEndpoint({
  method: 'POST',
  path: '/settlements/projects/:id/payments',
  summary: '登记或撤销一笔奖补拨付',
  params: ofOne,
  body: paymentAct,
  response,
});
