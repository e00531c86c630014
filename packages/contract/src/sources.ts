import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import {
  cellPlaceSchema,
  entityKindSchema,
  fieldValueSchema,
  instantSchema,
  intParam,
  pageParams,
  uuidSchema,
} from './values.ts';

export const batchStatusSchema = z.enum(['review', 'confirmed', 'discarded']);
export const candidateActionSchema = z.enum(['new', 'changed', 'same', 'conflict', 'rejected']);
export type CandidateAction = z.infer<typeof candidateActionSchema>;

export const countsSchema = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  conflict: z.number().int(),
  rejected: z.number().int(),
});

export const batchSchema = z.object({
  id: uuidSchema,
  no: z.string(),
  kind: z.enum(['import', 'form', 'merge', 'undo', 'rule']),
  status: batchStatusSchema,
  title: z.string(),
  sourceId: uuidSchema.nullable(),
  undoesId: uuidSchema.nullable(),
  undoneById: uuidSchema.nullable(),
  counts: countsSchema,
  afterSeal: z.boolean(),
  version: z.number().int(),
  createdBy: z.string(),
  createdAt: instantSchema,
  confirmedBy: z.string().nullable(),
  confirmedAt: instantSchema.nullable(),
});
export type Batch = z.infer<typeof batchSchema>;

/** Multipart upload of one workbook (field `file`). The work goes on as a job. */
export const uploadEndpoint = defineEndpoint({
  method: 'POST',
  path: '/sources',
  summary: '上传一份台账',
  response: z.object({ jobId: uuidSchema }),
});

export const jobSchema = z.object({
  id: uuidSchema,
  kind: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  /** 0 to 1; null while it cannot be told. */
  progress: z.number().nullable(),
  /** What is being done, in words for the screen. */
  step: z.string(),
  /** Place in the queue while waiting. */
  place: z.number().int().nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type Job = z.infer<typeof jobSchema>;

export const jobEndpoint = defineEndpoint({
  method: 'GET',
  path: '/jobs/:id',
  summary: '任务进度',
  params: z.object({ id: uuidSchema }),
  response: jobSchema,
});

export const cancelJobEndpoint = defineEndpoint({
  method: 'POST',
  path: '/jobs/:id/cancel',
  summary: '取消任务',
  params: z.object({ id: uuidSchema }),
  response: jobSchema,
});

export const batchListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/batches',
  summary: '批次列表',
  query: z.object({ status: batchStatusSchema.optional(), ...pageParams }),
  response: z.object({ rows: z.array(batchSchema), total: z.number().int() }),
});

const batchParams = z.object({ id: uuidSchema });

export const problemSchema = z.object({
  cell: z.string(),
  code: z.string(),
  message: z.string(),
  severity: z.enum(['error', 'warn', 'info']),
  /** Key of the value the problem stands on, when the cell was a value. */
  key: z.string().nullable(),
  handled: z.boolean(),
});
export type Problem = z.infer<typeof problemSchema>;

export const columnSchema = z.object({
  letter: z.string(),
  path: z.array(z.string()),
  unit: z.string().nullable(),
  unitFrom: z.string().nullable(),
  /** Field key it was taken for; null: kept under its own caption. */
  key: z.string().nullable(),
  fieldId: z.string().nullable(),
  confidence: z.number(),
  remembered: z.boolean(),
});
export type ColumnMapping = z.infer<typeof columnSchema>;

export const tableSchema = z.object({
  tableNo: z.number().int(),
  sheetNo: z.number().int(),
  sheet: z.string(),
  ledgerKind: z.string(),
  period: z.string().nullable(),
  headerRows: z.array(z.number().int()),
  columns: z.array(columnSchema),
  /** Row number → what the row was taken for, for rows that are no records. */
  rowLabels: z.record(z.string(), z.string()),
  /** Problems on cells that belong to no record. */
  problems: z.array(problemSchema),
});
export type ReviewTable = z.infer<typeof tableSchema>;

export const sheetSchema = z.object({
  sheetNo: z.number().int(),
  name: z.string(),
  visibility: z.string(),
  merges: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  hiddenColumns: z.array(z.number()),
  hiddenRows: z.array(z.number()),
  columns: z.number().int(),
  lastRow: z.number().int(),
});
export type SourceSheet = z.infer<typeof sheetSchema>;

/** Everything of a batch except its rows. */
export const batchEndpoint = defineEndpoint({
  method: 'GET',
  path: '/batches/:id',
  summary: '一个批次',
  params: batchParams,
  response: batchSchema.extend({
    fileName: z.string().nullable(),
    fileSize: z.number().nullable(),
    sheets: z.array(sheetSchema),
    tables: z.array(tableSchema),
    problemCounts: z.object({ mustHandle: z.number().int(), warn: z.number().int(), handled: z.number().int() }),
    abilities: z.object({ decide: z.boolean(), confirm: z.boolean(), undo: z.boolean() }),
  }),
});

/** Rows of a sheet as the user knows it: the display text of each cell. Null cells: the reader may not see the row. */
export const sheetRowsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/sources/:id/sheets/:sheetNo/rows',
  summary: '原表的若干行',
  params: z.object({ id: uuidSchema, sheetNo: intParam }),
  query: z.object({ from: intParam.min(1), to: intParam.min(1) }),
  response: z.object({
    rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string().nullable()).nullable() })),
  }),
});

export const sourceSheetsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/sources/:id',
  summary: '一份来源',
  params: z.object({ id: uuidSchema }),
  response: z.object({
    id: uuidSchema,
    kind: z.string(),
    fileName: z.string().nullable(),
    fileHash: z.string().nullable(),
    labels: z.array(z.string()),
    uploadedBy: z.string(),
    uploadedAt: instantSchema,
    sheets: z.array(sheetSchema),
    tables: z.array(tableSchema),
  }),
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
  match: z
    .object({
      reason: z.string(),
      name: z.string().nullable(),
      score: z.number().nullable(),
      id: uuidSchema.nullable(),
      /** Row of this batch that it looks like. */
      ord: z.number().int().nullable(),
    })
    .nullable(),
  problems: z.array(problemSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const candidateListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/batches/:id/candidates',
  summary: '批次中的记录',
  params: batchParams,
  query: z.object({
    action: candidateActionSchema.optional(),
    tableNo: intParam.optional(),
    withProblems: z.enum(['yes']).optional(),
    fromRow: intParam.optional(),
    toRow: intParam.optional(),
    ...pageParams,
  }),
  response: z.object({ rows: z.array(candidateSchema), total: z.number().int() }),
});

/** What a person decides on one row. */
export const decisionSchema = z.discriminatedUnion('act', [
  /** Conflict: keep the ledger's value or take the file's. */
  z.object({ act: z.literal('choose'), ord: z.number().int(), key: z.string(), take: z.enum(['ours', 'theirs']) }),
  /** Problem: leave the value empty, or enter one by hand. */
  z.object({
    act: z.literal('setValue'),
    ord: z.number().int(),
    key: z.string(),
    value: fieldValueSchema,
    note: z.string().max(200),
  }),
  /** The row is the same thing as an existing record. */
  z.object({ act: z.literal('match'), ord: z.number().int(), entityId: uuidSchema }),
  /** The row is a new record of its own, and stays apart from what it looks like. */
  z.object({ act: z.literal('separate'), ord: z.number().int() }),
  z.object({ act: z.literal('reject'), ord: z.number().int(), reason: z.string().min(1).max(200) }),
  /** A problem that only warns has been seen. */
  z.object({ act: z.literal('acknowledge'), ord: z.number().int(), cell: z.string(), code: z.string() }),
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

/** Corrects what columns were taken for; the file is read again and the batch starts over. */
export const remapEndpoint = defineEndpoint({
  method: 'POST',
  path: '/batches/:id/mapping',
  summary: '改列的认定并重新识别',
  params: batchParams,
  body: z.object({
    tableNo: z.number().int(),
    columns: z.record(z.string(), z.string().nullable()),
    /** Period of the table when it names none, or names a wrong one: `2026M10`, `2026Y`. */
    period: z.string().nullable().optional(),
    territoryId: z.number().int().nullable().optional(),
    remember: z.boolean(),
  }),
  response: z.object({ jobId: uuidSchema }),
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
  body: z.object({ version: z.number().int() }),
  response: batchSchema,
});

/** Makes the undo of a batch as a batch of its own, to be looked at and confirmed. */
export const undoBatchEndpoint = defineEndpoint({
  method: 'POST',
  path: '/batches/:id/undo',
  summary: '撤销整批',
  params: batchParams,
  body: z.object({ confirm: z.boolean() }),
  response: z.object({ batch: batchSchema, kept: z.array(z.object({ entityId: uuidSchema, key: z.string() })) }),
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
