import { z } from 'zod';
import { instantSchema, uuidSchema } from '../values.ts';

export const batchStatusSchema = z.enum(['review', 'confirmed', 'discarded']);
export type BatchStatus = z.infer<typeof batchStatusSchema>;
export const batchKindSchema = z.enum(['import', 'form', 'merge', 'undo', 'rule', 'erase']);
export const candidateActionSchema = z.enum(['new', 'changed', 'same', 'conflict', 'rejected']);
export type CandidateAction = z.infer<typeof candidateActionSchema>;

export const countsSchema = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  conflict: z.number().int(),
  rejected: z.number().int(),
});
export type BatchCounts = z.infer<typeof countsSchema>;

export const batchSchema = z.object({
  id: uuidSchema,
  no: z.string(),
  kind: batchKindSchema,
  status: batchStatusSchema,
  title: z.string(),
  sourceId: uuidSchema.nullable(),
  undoesId: uuidSchema.nullable(),
  undoneById: uuidSchema.nullable(),
  /** Of a batch under review as it stands now, of an entered one as it was entered. */
  counts: countsSchema,
  /** Why it was sent back, or why a sealed period was touched. */
  reason: z.string().nullable(),
  afterSeal: z.boolean(),
  version: z.number().int(),
  createdBy: z.string(),
  createdAt: instantSchema,
  confirmedBy: z.string().nullable(),
  confirmedAt: instantSchema.nullable(),
});
export type Batch = z.infer<typeof batchSchema>;

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
  /** cell, caption, unitRow, group, sheet or default. */
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
