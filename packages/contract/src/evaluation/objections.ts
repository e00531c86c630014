import { z } from 'zod';
import { count, day, line, ofOne, seen } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { unitKeySchema } from './shapes.ts';

export const objectionStatusSchema = z.enum(['RAISED', 'UPHELD', 'REJECTED', 'WITHDRAWN']);
export type ObjectionStatus = z.infer<typeof objectionStatusSchema>;

/** An objection to one figure of a unit, or to its result as a whole. */
export const evaluationObjectionSchema = z.object({
  id: uuidSchema,
  version: count,
  evaluationId: uuidSchema,
  unit: unitKeySchema,
  name: z.string(),
  /** The column objected to; null for the result as a whole. */
  column: z.string().nullable(),
  columnTitle: z.string().nullable(),
  /** What stands, and what it should be in the view of the objector. */
  stands: z.union([z.number(), z.string()]).nullable(),
  claim: z.union([z.number(), z.string()]).nullable(),
  reason: z.string(),
  files: z.array(z.object({ id: uuidSchema, name: z.string() })).readonly(),
  status: objectionStatusSchema,
  by: z.string(),
  on: day,
  decision: z.string().nullable(),
  /** The value that an upheld one puts in. */
  value: z.union([z.number(), z.string()]).nullable(),
  decidedBy: z.string().nullable(),
  decidedOn: day.nullable(),
  /** The version that was worked out with it. */
  settledIn: count.nullable(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type EvaluationObjection = z.infer<typeof evaluationObjectionSchema>;

export const objectionsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/runs/:id/objections',
  summary: '评价：异议',
  params: ofOne,
  response: z.object({ items: z.array(evaluationObjectionSchema).readonly() }),
});

export const raiseObjectionEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/runs/:id/objections',
  summary: '评价：提出异议',
  params: ofOne,
  body: z.object({
    unit: unitKeySchema,
    column: z.string().max(80).nullable(),
    claim: z.union([z.number(), z.string().trim().max(60)]).nullable(),
    reason: z.string().trim().min(1).max(500),
  }),
  response: evaluationObjectionSchema,
});

/** Upheld with the value to be put in, or rejected; never by whoever raised it. */
export const decideObjectionEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/objections/:id/decide',
  summary: '评价：复核异议',
  params: ofOne,
  body: z.object({
    ...seen,
    upheld: z.boolean(),
    value: z.union([z.number(), z.string().trim().max(60)]).nullable(),
    decision: line,
  }),
  response: evaluationObjectionSchema,
});

export const withdrawObjectionEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/objections/:id/withdraw',
  summary: '评价：撤回异议',
  params: ofOne,
  body: z.object({ ...seen, reason: line }),
  response: evaluationObjectionSchema,
});
