import { z } from 'zod';
import { fieldSchema } from '../dictionary.ts';
import { defineEndpoint } from '../endpoint.ts';
import { entityKindSchema, instantSchema, pageParams, uuidSchema } from '../values.ts';
import { batchKindSchema, batchSchema, batchStatusSchema, sheetSchema, tableSchema } from './shapes.ts';

export const batchListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/batches',
  summary: '批次列表',
  query: z.object({ status: batchStatusSchema.optional(), kind: batchKindSchema.optional(), ...pageParams }),
  response: z.object({
    rows: z.array(batchSchema),
    total: z.number().int(),
    /** How many of the same kind stand at each status. */
    statuses: z.object({ review: z.number().int(), confirmed: z.number().int(), discarded: z.number().int() }),
  }),
});

export const batchParams = z.object({ id: uuidSchema });

/** A value that an undo leaves alone because a later batch changed it. */
export const keptValueSchema = z.object({
  entityId: uuidSchema,
  kind: entityKindSchema,
  name: z.string(),
  key: z.string(),
});
export type KeptValue = z.infer<typeof keptValueSchema>;

/** Everything of a batch except its rows. */
export const batchEndpoint = defineEndpoint({
  method: 'GET',
  path: '/batches/:id',
  summary: '一个批次',
  params: batchParams,
  response: batchSchema.extend({
    fileName: z.string().nullable(),
    fileSize: z.number().nullable(),
    uploadedAt: instantSchema.nullable(),
    /** The office that the batch speaks for: its leaf. */
    territoryId: z.number().int(),
    sheets: z.array(sheetSchema),
    tables: z.array(tableSchema),
    /** What the batch has a column of the office's own hold, in the form of a field. */
    typing: fieldSchema.nullable(),
    problemCounts: z.object({ mustHandle: z.number().int(), warn: z.number().int(), handled: z.number().int() }),
    abilities: z.object({
      decide: z.boolean(),
      /** Correct what columns, period and office were taken for; only of a file that was imported. */
      remap: z.boolean(),
      confirm: z.boolean(),
      /** Give it up, or send it back to whoever filled it in. */
      discard: z.boolean(),
      undo: z.boolean(),
      /** Download the workbook with the problems as comments. */
      annotate: z.boolean(),
    }),
  }),
});
export type BatchDetail = z.infer<(typeof batchEndpoint)['response']>;

/** What entering a batch would do to the sums of its rows; of an entered one, what it did. */
export const batchEffectEndpoint = defineEndpoint({
  method: 'GET',
  path: '/batches/:id/effect',
  summary: '入账后的变化',
  params: batchParams,
  response: z.object({
    /** Values that are written. */
    values: z.number().int(),
    /** Money fields with the most rows first; before counts what was empty as nothing. */
    sums: z.array(
      z.object({
        kind: entityKindSchema,
        key: z.string(),
        rows: z.number().int(),
        before: z.number(),
        after: z.number(),
      }),
    ),
  }),
});

export const confirmBatchEndpoint = defineEndpoint({
  method: 'POST',
  path: '/batches/:id/confirm',
  summary: '整批入账',
  params: batchParams,
  body: z.object({ version: z.number().int(), reason: z.string().max(500).optional() }),
  response: batchSchema,
});

export const discardBatchEndpoint = defineEndpoint({
  method: 'POST',
  path: '/batches/:id/discard',
  summary: '作废待审批次',
  params: batchParams,
  body: z.object({ version: z.number().int(), reason: z.string().trim().max(500).optional() }),
  response: batchSchema,
});

/** Makes the undo of a batch as a batch of its own, to be looked at and confirmed. */
export const undoBatchEndpoint = defineEndpoint({
  method: 'POST',
  path: '/batches/:id/undo',
  summary: '撤销整批',
  params: batchParams,
  body: z.object({ confirm: z.boolean() }),
  response: z.object({ batch: batchSchema, kept: z.array(keptValueSchema) }),
});

/** The workbook as it was uploaded, with the open problems as comments on their cells. Answers an .xlsx file. */
export const annotatedWorkbookEndpoint = defineEndpoint({
  method: 'GET',
  path: '/batches/:id/annotated',
  summary: '下载带批注的原表',
  params: batchParams,
  response: z.unknown(),
});
