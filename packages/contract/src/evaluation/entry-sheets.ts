import { z } from 'zod';
import { count, line, ofOne } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { evaluationBriefSchema, unitKeySchema } from './shapes.ts';

/** Answers the workbook itself, not JSON: the units of a run by the columns that are entered, ready to be filled. */
export const entrySheetEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/runs/:id/entry-sheet',
  summary: '评价：下载填报表',
  params: ofOne,
  response: z.unknown(),
});

/** What a cell of a handed-in sheet would do; a refused one does nothing. */
export const entryStateSchema = z.enum(['NEW', 'CHANGED', 'SAME', 'REFUSED']);
export type EntryState = z.infer<typeof entryStateSchema>;

const value = z.union([z.number(), z.string()]).nullable();

export const entryCellSchema = z.object({
  sheet: z.string(),
  sheetNo: count,
  cell: z.string(),
  /** Null where the row names nobody of the run. */
  unit: unitKeySchema.nullable(),
  name: z.string(),
  column: z.string(),
  columnTitle: z.string(),
  state: entryStateSchema,
  before: value,
  after: value,
  /** What happens to it and why, in a sentence. */
  sentence: z.string(),
});
export type EntryCell = z.infer<typeof entryCellSchema>;

/** Reads a filled sheet (multipart, field `file`) and says what it would change. Nothing is kept. */
export const checkEntrySheetEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/runs/:id/entry-sheet/check',
  summary: '评价：核对填报表，不落数',
  params: ofOne,
  response: z.object({
    cells: z.array(entryCellSchema).readonly(),
    /** How many of each, and cells left empty, which change nothing. */
    counts: z.record(z.enum([...entryStateSchema.options, 'BLANK']), count),
    /** What was not read at all, in sentences. */
    notes: z.array(z.string()).readonly(),
  }),
});
export type EntryCheck = z.infer<(typeof checkEntrySheetEndpoint)['response']>;

/** Enters what a sheet (multipart, field `file`) has that is new or changed. The file is kept as its source. */
export const enterSheetEndpoint = defineEndpoint({
  method: 'PUT',
  path: '/evaluation/runs/:id/entry-sheet',
  summary: '评价：按填报表填报',
  params: ofOne,
  query: z.object({ version: z.coerce.number().int().min(0), note: line }),
  response: evaluationBriefSchema,
});
