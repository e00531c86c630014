import { z } from 'zod';
import { line, ofOne, seen } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import {
  amountSchema,
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

const shown = z.number().nullable();

/** A promise as it was settled: a copy that later changes of the ledger do not reach. */
const lineSchema = z.object({
  code: z.string(),
  title: z.string(),
  clause: z.string(),
  place: z.string(),
  direction: promiseDirectionSchema,
  unit: z.string(),
  target: z.number(),
  weight: z.number(),
  source: promiseSourceSchema,
  hidden: z.boolean(),
  actual: shown,
  period: z.string(),
  /** Code and files of the evidence, and when it was accepted. */
  proof: z.string(),
  proofOn: day,
  files: z.array(z.object({ id: uuidSchema, name: z.string() })).readonly(),
  reached: shown,
  counted: shown,
  points: shown,
  /** How the points came about, in a sentence. */
  explained: z.string(),
});
export type SettlementLine = z.infer<typeof lineSchema>;

const changed = z.object({ what: z.string(), before: z.string(), after: z.string() });

export const SETTLEMENT_ACTS = ['refresh', 'fill', 'submit', 'return', 'confirm', 'correct'] as const;
export const settlementActSchema = z.enum(SETTLEMENT_ACTS);
export type SettlementAct = z.infer<typeof settlementActSchema>;

const person = z.object({ by: z.string(), on: day });

export const settlementSchema = z.object({
  id: uuidSchema,
  version: count,
  number: count,
  project: z.object({ id: uuidSchema, name: z.string(), territoryId: count }),
  status: settlementStatusSchema,
  rule: ruleNamedSchema,
  clause: z.string(),
  review: z.string(),
  agreed: amountSchema,
  paid: amountSchema,
  vetoes: z.array(namedSchema).readonly(),
  vetoesKnown: z.array(namedSchema).readonly(),
  note: z.string().nullable(),
  ...resultsSchema.shape,
  performance: z.number().nullable(),
  tier: namedSchema,
  withheld: withheldSchema,
  /** From scores to money, in sentences. */
  explained: z.array(z.string()).readonly(),
  follow: namedSchema.extend({ due: day }).nullable(),
  /** Whether working it out again from the copy gives the same to the last digit. */
  replays: z.boolean(),
  /** Null for whoever may not see one of the figures. */
  hash: z.string().nullable(),
  drawn: person,
  submitted: person.nullable(),
  confirmed: person.nullable(),
  returned: z.string().nullable(),
  reason: z.string().nullable(),
  /** The version in whose place it was made, and what differs. */
  replaces: z.object({ id: uuidSchema, number: count, changes: z.array(changed).readonly() }).nullable(),
  lines: z.array(lineSchema).readonly(),
  outlays: z.array(z.object({ code: z.string(), amount: amountSchema, on: day, voucher: z.string() })).readonly(),
  /** What may be done with it now, by this reader. */
  acts: z.array(settlementActSchema).readonly(),
});
export type PolicySettlement = z.infer<typeof settlementSchema>;

export const openSettlementEndpoint = defineEndpoint({
  method: 'POST',
  path: '/settlements/projects/:id/open',
  summary: '拟算一次政策结算：从承诺台账和拨付台账取数，冻结成副本',
  params: ofOne,
  body: z.object(seen),
  response: settlementSchema,
});

export const settlementEndpoint = defineEndpoint({
  method: 'GET',
  path: '/settlements/:id',
  summary: '一次政策结算：逐项得分、档位、应兑和应补，可复算',
  params: ofOne,
  response: settlementSchema,
});

const act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('refresh'), ...seen }),
  z.object({
    act: z.literal('fill'),
    ...seen,
    vetoes: z.array(z.string().max(40)).max(20),
    note: z.string().trim().max(1000).nullable(),
  }),
  z.object({ act: z.literal('submit'), ...seen }),
  z.object({ act: z.literal('return'), ...seen, reason: line }),
  z.object({ act: z.literal('confirm'), ...seen }),
  z.object({ act: z.literal('correct'), ...seen, reason: line }),
]);
export type SettlementActInput = z.infer<typeof act>;

export const settlementActEndpoint = defineEndpoint({
  method: 'POST',
  path: '/settlements/:id/act',
  summary: '办理政策结算：重新取数、填一票否决、提交、退回、财政确认、更正',
  params: ofOne,
  body: act,
  response: settlementSchema,
});

export const statementEndpoint = defineEndpoint({
  method: 'POST',
  path: '/settlements/:id/statement',
  summary: '政策结算清算单（Word）',
  params: ofOne,
  response: z.unknown(),
});
