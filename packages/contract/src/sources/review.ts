import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { cellPlaceSchema, entityKindSchema, fieldValueSchema, intParam, pageParams, uuidSchema } from '../values.ts';
import { batchParams } from './batches.ts';
import { candidateActionSchema, countsSchema, problemSchema } from './shapes.ts';

/** An existing record or another row that a row may be. */
const likenessSchema = z.object({
  /** What to say in a `match` decision. */
  id: uuidSchema,
  name: z.string(),
  /** Row of the same file; null for a record of the ledger. */
  row: z.number().int().nullable(),
});

export const candidateSchema = z.object({
  ord: z.number().int(),
  tableNo: z.number().int().nullable(),
  row: z.number().int().nullable(),
  kind: entityKindSchema,
  entityId: uuidSchema,
  name: z.string(),
  action: candidateActionSchema,
  territoryId: z.number().int(),
  /** Key → [before, after] of what confirming writes. */
  changes: z.record(z.string(), z.tuple([fieldValueSchema, fieldValueSchema])),
  /** Keys whose three versions differ. */
  conflicts: z.record(
    z.string(),
    z.object({ ours: fieldValueSchema, theirs: fieldValueSchema, batchNr: z.number().nullable() }),
  ),
  cells: z.record(z.string(), z.string()),
  /** Where the row stands, when the rows of the batch come from several files. */
  place: cellPlaceSchema.nullable(),
  match: z
    .object({
      /** code, name, several, duplicate_in_file or out_of_scope. */
      reason: z.string(),
      /** What the row may be, when a person has to say so. */
      like: z.array(likenessSchema),
    })
    .nullable(),
  problems: z.array(problemSchema),
  /** The last thing that was decided on this row and can be taken back. */
  decided: z.string().nullable(),
  /** Keys whose value a reviewer typed, with the reason given. */
  byHand: z.record(z.string(), z.string()),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const candidateListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/batches/:id/candidates',
  summary: '批次中的记录',
  params: batchParams,
  query: z.object({
    action: candidateActionSchema.optional(),
    sheetNo: intParam.optional(),
    withProblems: z.enum(['yes']).optional(),
    /** Leaves out what is the same; conflicts come first. */
    differing: z.enum(['yes']).optional(),
    fromRow: intParam.optional(),
    toRow: intParam.optional(),
    ...pageParams,
  }),
  response: z.object({ rows: z.array(candidateSchema), total: z.number().int() }),
});

/** What can be said of every row of a batch in a few bytes: the sheet is folded and marked by it. */
export const batchOutlineEndpoint = defineEndpoint({
  method: 'GET',
  path: '/batches/:id/outline',
  summary: '批次各行的概况',
  params: batchParams,
  query: z.object({ sheetNo: intParam }),
  response: z.object({
    /** [row, ord, action, open problems that must be handled, open remarks] in the order of the sheet. */
    rows: z.array(
      z.tuple([z.number().int(), z.number().int(), candidateActionSchema, z.number().int(), z.number().int()]),
    ),
  }),
});
export type OutlineRow = z.infer<(typeof batchOutlineEndpoint)['response']>['rows'][number];

const ord = z.number().int();

/** What a person decides on one row. */
export const decisionSchema = z.discriminatedUnion('act', [
  /** Conflict: keep the ledger's value or take the file's. */
  z.object({ act: z.literal('choose'), ord, key: z.string(), take: z.enum(['ours', 'theirs']) }),
  /** Problem: leave the value empty, or enter one by hand. */
  z.object({ act: z.literal('setValue'), ord, key: z.string(), value: fieldValueSchema, note: z.string().max(200) }),
  /** The row is the same thing as an existing record, or as another row of the file. */
  z.object({ act: z.literal('match'), ord, entityId: uuidSchema }),
  /** The row is a new record of its own, and stays apart from what it looks like. */
  z.object({ act: z.literal('separate'), ord }),
  z.object({ act: z.literal('reject'), ord, reason: z.string().min(1).max(200) }),
  /** A problem that only warns has been seen; a doubtful value is right as it stands, and the note says why. */
  z.object({
    act: z.literal('acknowledge'),
    ord,
    cell: z.string(),
    code: z.string(),
    note: z.string().max(200).optional(),
  }),
  /** Takes back the last decision on the row. */
  z.object({ act: z.literal('takeBack'), ord }),
]);
export type Decision = z.infer<typeof decisionSchema>;

export const decideEndpoint = defineEndpoint({
  method: 'POST',
  path: '/batches/:id/decisions',
  summary: '审核决定',
  params: batchParams,
  body: z.object({ version: z.number().int(), decisions: z.array(decisionSchema).min(1).max(1000) }),
  response: z.object({ version: z.number().int(), counts: countsSchema }),
});

/** Corrects what columns were taken for; the file is read again, and only then the batch gives way to a new one. */
export const remapEndpoint = defineEndpoint({
  method: 'POST',
  path: '/batches/:id/mapping',
  summary: '改列的认定并重新识别',
  params: batchParams,
  body: z.object({
    version: z.number().int(),
    tableNo: z.number().int(),
    /** Column letter → field id, or null to keep the column under its own caption. Only what is corrected. */
    columns: z.record(z.string(), z.string().nullable()),
    /** Period of the table when it names none, or names a wrong one: `2026M10`, `2026Y`. */
    period: z
      .string()
      .regex(/^\d{4}(Y|M(0[1-9]|1[0-2]))$/)
      .optional(),
    /** The leaf that the whole file speaks for. */
    territoryId: z.number().int().optional(),
    /** Keep the correction for this office's later files with the same columns. */
    remember: z.boolean(),
  }),
  response: z.object({ jobId: uuidSchema }),
});

/** A sum, a count or another figure of the wall, opened into the rows that make it. */
export const figureRowSchema = z.object({
  id: uuidSchema,
  kind: entityKindSchema,
  name: z.string(),
  value: fieldValueSchema,
  key: z.string(),
  place: cellPlaceSchema.nullable(),
  batchKind: z.string().nullable(),
});
export type FigureRow = z.infer<typeof figureRowSchema>;
