import { z } from 'zod';
import { boardBlockerSchema } from './blockers.ts';
import { causeSummarySchema, delayCostSchema } from './delay.ts';
import { defineEndpoint } from './endpoint.ts';
import { instantSchema, uuidSchema } from './values.ts';

/** What can be done to a root cause; who may do it is a rule in the catalogue. */
export const CAUSE_ACTS = ['edit', 'add', 'remove', 'close', 'reopen'] as const;
export const causeActSchema = z.enum(CAUSE_ACTS);
export type CauseAct = z.infer<typeof causeActSchema>;

const asRead = z.object({ id: uuidSchema, version: z.number().int() });
const title = z.string().trim().min(1).max(100);
const unit = z.string().trim().max(100);
const note = z.string().trim().max(500);

export const blockerCauseEndpoint = defineEndpoint({
  method: 'POST',
  path: '/blockers/causes',
  summary: '把若干要素问题归到一个根本原因',
  body: z.object({
    title,
    unit: unit.optional(),
    note: note.optional(),
    due: z.iso.date().optional(),
    blockers: z.array(asRead).min(1).max(200),
  }),
  response: z.object({ id: uuidSchema, batchId: uuidSchema }),
});

export const causeListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/blockers/causes',
  summary: '根本原因：卡住项目多的在前，已了结的在后',
  response: z.object({ causes: z.array(causeSummarySchema).readonly(), asOf: instantSchema }),
});

export const heldProjectSchema = z.object({
  id: uuidSchema,
  name: z.string(),
  territoryId: z.number().int(),
  /** Code of the milestone that it stands at; null before the first. */
  stage: z.string().nullable(),
  light: z.enum(['GREEN', 'YELLOW', 'RED']).nullable(),
  /** When it means to produce, as precisely as the ledger says. */
  planProduce: z.string().nullable(),
  cost: delayCostSchema,
});
export type HeldProject = z.infer<typeof heldProjectSchema>;

export const causeEndpoint = defineEndpoint({
  method: 'GET',
  path: '/blockers/causes/:id',
  summary: '一个根本原因：卡住的项目、它的问题、办过什么、还差哪些才能了结',
  params: z.object({ id: uuidSchema }),
  response: z.object({
    cause: causeSummarySchema.extend({
      version: z.number().int(),
      note: z.string().nullable(),
      /** The facility whose capacity it is about. */
      capacityId: uuidSchema.nullable(),
      closedBy: z.string().nullable(),
    }),
    /** Of every state, late ones first, done ones last. */
    blockers: z.array(boardBlockerSchema).readonly(),
    /** Each once, however many blockers hold it; the dearest day first. */
    projects: z.array(heldProjectSchema).readonly(),
    /** Blockers that were laid to it once and taken off again. */
    removed: z
      .array(z.object({ id: uuidSchema, description: z.string(), on: z.string(), reason: z.string() }))
      .readonly(),
    /** Batches on it and on its blockers, newest first. */
    history: z
      .array(
        z.object({
          batchId: uuidSchema,
          batchNo: z.string(),
          title: z.string(),
          at: instantSchema,
          by: z.string(),
          /** The blockers that the batch changed. */
          blockers: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    acts: z.array(causeActSchema).readonly(),
    satisfactions: z.array(z.string()).readonly(),
    asOf: instantSchema,
  }),
});

export const causeActEndpoint = defineEndpoint({
  method: 'POST',
  path: '/blockers/causes/:id/acts',
  summary: '办理一个根本原因：修改、归入问题、移出问题、了结、重开',
  params: z.object({ id: uuidSchema }),
  body: z.object({
    act: causeActSchema,
    version: z.number().int(),
    title: title.optional(),
    unit: unit.optional(),
    note: note.optional(),
    due: z.iso.date().nullable().optional(),
    /** Of `add` and `remove`. */
    blockers: z.array(asRead).max(200).default([]),
    reason: z.string().trim().min(1).max(500).optional(),
  }),
  response: z.object({ id: uuidSchema, batchId: uuidSchema }),
});
