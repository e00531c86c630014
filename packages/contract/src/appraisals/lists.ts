import { z } from 'zod';
import { count, day } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { instantSchema, uuidSchema } from '../values.ts';
import { appraisalBriefSchema, appraisalStageSchema, appraisalStatusSchema } from './shapes.ts';

/** A project whose sheet ought to be open and is not. */
export const appraisalDueSchema = z.object({
  projectId: uuidSchema,
  projectName: z.string(),
  place: z.string(),
  stage: appraisalStageSchema,
  /** What makes it due, in a sentence. */
  why: z.string(),
  since: day,
});
export type AppraisalDue = z.infer<typeof appraisalDueSchema>;

export const appraisalListSchema = z.object({
  asOf: instantSchema,
  today: day,
  /** All sheets in sight that no other replaced, by stage and status. */
  counts: z.array(z.object({ stage: appraisalStageSchema, status: appraisalStatusSchema, sheets: count })).readonly(),
  /** Those that were asked for: all of them, of which `sheets` may be only the first. */
  total: count,
  sheets: z.array(appraisalBriefSchema).readonly(),
  dueTotal: count,
  due: z.array(appraisalDueSchema).readonly(),
  mayOpen: z.boolean(),
});
export type AppraisalList = z.infer<typeof appraisalListSchema>;

const filterSchema = z.object({
  stage: appraisalStageSchema.optional(),
  status: appraisalStatusSchema.optional(),
  project: uuidSchema.optional(),
});
export type AppraisalFilter = z.infer<typeof filterSchema>;

export const appraisalListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/appraisals',
  summary: '项目评价：到期的项目和已开的表',
  query: filterSchema,
  response: appraisalListSchema,
});

export const appraisalWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/appraisals/workbook',
  summary: '项目评价：到期的项目和评价表的表格',
  query: filterSchema,
  response: z.unknown(),
});

/** What confirmed final sheets come to for one unit, industry or place. */
export const appraisalRollupSchema = z.object({
  by: z.enum(['UNIT', 'INDUSTRY', 'PLACE']),
  name: z.string(),
  sheets: count,
  /** Weighted as said in `by`: plain for units, by sheets for industries, by investment for places. */
  score: z.number().nullable(),
  /** Sheets left out because their weight is not known. */
  leftOut: count,
  /** Sheets left out because tax figures could be told from their totals, which the reader may not see. */
  withheld: count,
  classes: z.record(z.string(), count),
  /** The sheets it rests on. */
  ids: z.array(uuidSchema).readonly(),
});
export type AppraisalRollup = z.infer<typeof appraisalRollupSchema>;

export const appraisalRollupEndpoint = defineEndpoint({
  method: 'GET',
  path: '/appraisals/results',
  summary: '项目评价：终评结果按责任单位、行业和地区汇总',
  response: z.object({
    asOf: instantSchema,
    rows: z.array(appraisalRollupSchema).readonly(),
    sheets: z.array(appraisalBriefSchema).readonly(),
  }),
});

export const appraisalRollupWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/appraisals/results/workbook',
  summary: '项目评价：终评结果汇总的表格',
  response: z.unknown(),
});
