import { z } from 'zod';
import { causeSummarySchema, delayCostSchema } from './delay.ts';
import { defineEndpoint } from './endpoint.ts';
import { instantSchema, uuidSchema } from './values.ts';

/** What can be done to a blocker; who may do it from which state is a rule in the catalogue. */
export const BLOCKER_ACTS = ['assign', 'start', 'report', 'resolve', 'verify', 'return', 'reopen', 'escalate'] as const;
export const blockerActSchema = z.enum(BLOCKER_ACTS);
export type BlockerAct = z.infer<typeof blockerActSchema>;

export const boardBlockerSchema = z.object({
  id: uuidSchema,
  version: z.number().int(),
  territoryId: z.number().int(),
  description: z.string(),
  factor: z.string().nullable(),
  level: z.string().nullable(),
  status: z.string(),
  units: z.array(z.string()).readonly(),
  raised: z.string().nullable(),
  /** Last day of its term: what was promised, or the limit of its level, whichever ends first. */
  due: z.string().nullable(),
  /** Working days that remain, negative when late; null where no term runs or its calendar is not published. */
  left: z.number().int().nullable(),
  causeId: uuidSchema.nullable(),
  reopens: z.number().int(),
  projects: z.array(z.object({ id: uuidSchema, name: z.string() })).readonly(),
  /** What the reader may do to it now. */
  acts: z.array(blockerActSchema).readonly(),
});
export type BoardBlocker = z.infer<typeof boardBlockerSchema>;

export const agencyResponseSchema = z.object({
  unit: z.string(),
  blockers: z.number().int(),
  closed: z.number().int(),
  /** Days from being raised (else from being handed over) until resolved; null where none can be told. */
  median: z.number().nullable(),
  p95: z.number().nullable(),
  reopened: z.number().int(),
});
export type AgencyResponse = z.infer<typeof agencyResponseSchema>;

export const blockerBoardEndpoint = defineEndpoint({
  method: 'GET',
  path: '/blockers/board',
  summary: '要素问题：超时的在前，附每天代价、根本原因和各单位响应',
  query: z.object({ project: uuidSchema.optional(), blocker: uuidSchema.optional() }),
  response: z.object({
    blockers: z.array(boardBlockerSchema).readonly(),
    causes: z.array(causeSummarySchema).readonly(),
    cost: delayCostSchema,
    /** Of everything the reader sees; empty when one project or one blocker is asked for. */
    response: z.array(agencyResponseSchema).readonly(),
    /** Words for the satisfaction at close-out. */
    satisfactions: z.array(z.string()).readonly(),
    asOf: instantSchema,
  }),
});

export const blockerActEndpoint = defineEndpoint({
  method: 'POST',
  path: '/blockers/:id/acts',
  summary: '办理一个要素问题：交办、开始、报进展、办结、销号、退回、重开、提级',
  params: z.object({ id: uuidSchema }),
  body: z.object({
    act: blockerActSchema,
    version: z.number().int(),
    /** Of `assign`: the one unit and person that own it, and until when. */
    unit: z.string().trim().min(1).max(100).optional(),
    owner: z.string().trim().min(1).max(40).optional(),
    due: z.iso.date().optional(),
    /** What was done, or why. */
    note: z.string().trim().min(1).max(500).optional(),
    satisfaction: z.string().max(40).optional(),
  }),
  response: z.object({ id: uuidSchema, status: z.string(), batchId: uuidSchema }),
});
