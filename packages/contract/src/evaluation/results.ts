import { z } from 'zod';
import { count, ofOne } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { evaluationColumnSchema, evaluationFigureSchema } from './runs.ts';
import {
  evaluationActsSchema,
  evaluationBriefSchema,
  evaluationClassSchema,
  evaluationVersionSchema,
  schemeNodeSchema,
  sealSchema,
  unitKeySchema,
} from './shapes.ts';

const atVersion = z.object({ no: z.coerce.number().int().min(1).optional() });
const ofUnit = ofOne.extend({ unit: unitKeySchema });
const points = z.record(z.string(), z.number());

/** Where the rank lay when weights, methods and values were varied. */
export const rankIntervalSchema = z.object({
  low: count,
  median: count,
  high: count,
  /** Share of draws in each class, in the order of the classes. */
  classShares: z.array(z.number()).readonly(),
  /** Share of draws ahead of the next unit; null for the last. */
  aheadOfNext: z.number().nullable(),
});
export type RankInterval = z.infer<typeof rankIntervalSchema>;

export const rankingRowSchema = z.object({
  unit: unitKeySchema,
  name: z.string(),
  territoryName: z.string().nullable(),
  /** Group it is ranked in; null where all are ranked together. */
  group: z.string().nullable(),
  /** Null for a unit without a score. */
  rank: count.nullable(),
  /** Rank in the last published run of the scheme; null where it was not part of it. */
  before: count.nullable(),
  class: z.string().nullable(),
  total: z.number().nullable(),
  /** As it is shown, rounded last. */
  shown: z.string().nullable(),
  /** Points by the parts of the first level. */
  points,
  interval: rankIntervalSchema.nullable(),
  /** Vetoes that hit, by title. */
  vetoes: z.array(z.string()).readonly(),
  /** Columns without a value. */
  missing: z.array(z.string()).readonly(),
});
export type RankingRow = z.infer<typeof rankingRowSchema>;

/** Neighbours whose order, or whose class, is not sure. */
export const closeCallSchema = z.object({
  above: unitKeySchema,
  below: unitKeySchema,
  /** Difference of their totals. */
  gap: z.number(),
  /** Share of draws in which the upper one stays ahead. */
  ahead: z.number(),
  /** The class border between them; null where they share a class. */
  border: z.string().nullable(),
});
export type CloseCall = z.infer<typeof closeCallSchema>;

export const rankingSchema = z.object({
  run: evaluationBriefSchema,
  acts: evaluationActsSchema,
  version: evaluationVersionSchema,
  nodes: z.array(schemeNodeSchema).readonly(),
  classes: z.array(evaluationClassSchema).readonly(),
  rows: z.array(rankingRowSchema).readonly(),
  exempt: z.array(z.object({ unit: unitKeySchema, name: z.string(), why: z.string() })).readonly(),
  /** Judged although it is not known whether they are exempt. */
  maybeExempt: z.array(z.object({ unit: unitKeySchema, name: z.string(), why: z.string() })).readonly(),
  /** Not judged, because it is not known whether the scheme judges them. */
  leftOut: z.array(z.object({ unit: unitKeySchema, name: z.string(), why: z.string() })).readonly(),
  closeCalls: z.array(closeCallSchema).readonly(),
  /** How the intervals were found, in a sentence; null where the scheme asks for none. */
  doubt: z.string().nullable(),
  /** The last published run of the scheme that ranks are compared with. */
  previous: z.object({ title: z.string(), period: z.string().nullable() }).nullable(),
  /** Rows at the end that only the inside sees are left out for this reader. */
  closed: count,
});
export type Ranking = z.infer<typeof rankingSchema>;

export const rankingEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/runs/:id',
  summary: '评价：名次、档次和席位',
  params: ofOne,
  query: atVersion,
  response: rankingSchema,
});

/** One line of the score tree of a unit. */
export const scoreLineSchema = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  title: z.string(),
  kind: z.enum(['GROUP', 'INDICATOR']),
  unit: z.string().nullable(),
  fullMarks: z.number().nullable(),
  raw: z.number().nullable(),
  /** What the value was measured against, in words: 目标 40.00, 全区均值 12.3. */
  against: z.string().nullable(),
  method: z.string().nullable(),
  points: z.number().nullable(),
  /** One line worked through with its numbers, step by step. */
  steps: z.array(z.string()).readonly(),
  /** Columns that its value was made of. */
  columns: z.array(z.string()).readonly(),
});
export type ScoreLine = z.infer<typeof scoreLineSchema>;

export const unitResultSchema = z.object({
  unit: unitKeySchema,
  name: z.string(),
  rank: count.nullable(),
  before: count.nullable(),
  of: count,
  class: z.string().nullable(),
  /** The class before vetoes moved it. */
  classBefore: z.string().nullable(),
  total: z.number().nullable(),
  shown: z.string().nullable(),
  interval: rankIntervalSchema.nullable(),
  /** The whole in sentences: how the score came about, what moved the class, what is not known. */
  sentences: z.array(z.string()).readonly(),
  lines: z.array(scoreLineSchema).readonly(),
  /** Adds up to the total before events and vetoes, the largest part first. */
  contributions: z.array(z.object({ id: z.string(), title: z.string(), points: z.number() })).readonly(),
  events: z.array(z.object({ title: z.string(), points: z.number() })).readonly(),
  vetoes: z.array(z.string()).readonly(),
  unanswered: z.array(z.string()).readonly(),
  /** Share of full marks of each indicator: this unit, the median and the best. */
  radar: z.array(z.object({ title: z.string(), own: z.number(), median: z.number(), best: z.number() })).readonly(),
  columns: z.array(evaluationColumnSchema).readonly(),
  figures: z.record(z.string(), evaluationFigureSchema),
  /** What the class brings: differential policies of the scheme. */
  policies: z.array(z.object({ title: z.string(), unit: z.string().nullable(), text: z.string() })).readonly(),
});
export type UnitResult = z.infer<typeof unitResultSchema>;

export const unitResultEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/runs/:id/units/:unit',
  summary: '评价：一个参评对象的得分怎么来的',
  params: ofUnit,
  query: atVersion,
  response: unitResultSchema,
});

/** The smallest changes that reach a class or a rank; each was worked out again, and a step less fails. */
export const waysEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/runs/:id/units/:unit/ways',
  summary: '评价：怎样能到某一档',
  params: ofUnit,
  query: atVersion.extend({ class: z.string().max(40).optional(), rank: z.coerce.number().int().min(1).optional() }),
  response: z.object({
    reached: z.boolean(),
    ways: z
      .array(
        z.object({
          changes: z
            .array(
              z.object({
                id: z.string(),
                title: z.string(),
                unit: z.string().nullable(),
                from: z.number(),
                to: z.number(),
              }),
            )
            .readonly(),
          sentence: z.string(),
        }),
      )
      .readonly(),
  }),
});
export type EvaluationWays = z.infer<(typeof waysEndpoint)['response']>;

/** Runs the frozen recipe on the frozen data again. */
export const replayEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/runs/:id/replay',
  summary: '评价：重放计算，逐位比对',
  params: ofOne,
  query: atVersion,
  response: z.object({
    same: z.boolean(),
    /** Which of recipe, data and result differ, in words. */
    differs: z.array(z.string()).readonly(),
    kept: sealSchema,
    found: sealSchema,
  }),
});
export type EvaluationReplay = z.infer<(typeof replayEndpoint)['response']>;

/** Where a unit stands in one result. */
const standSchema = z.object({ total: z.number().nullable(), rank: count.nullable(), class: z.string().nullable() });

/** Two results side by side: versions of a run, another run, or the same data under another version of the scheme. */
export const compareEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/runs/:id/compare',
  summary: '评价：两次结果谁动了、为什么',
  params: ofOne,
  query: atVersion.extend({
    /** `version:1`, `run:<id>`, `scheme:<hash>`. */
    with: z.string().regex(/^(?:version:\d{1,4}|run:[0-9a-f-]{36}|scheme:[0-9a-f]{64})$/),
  }),
  response: z.object({
    before: z.string(),
    after: z.string(),
    unchanged: count,
    classes: z.array(evaluationClassSchema).readonly(),
    /** Units a class, before and after. */
    counts: z.array(z.object({ class: z.string(), before: count, after: count })).readonly(),
    moved: z
      .array(
        z.object({
          unit: unitKeySchema,
          name: z.string(),
          before: standSchema.nullable(),
          after: standSchema.nullable(),
          why: z.array(z.object({ id: z.string(), title: z.string(), points: z.number() })).readonly(),
          /** In a sentence, the largest reason first. */
          sentence: z.string(),
        }),
      )
      .readonly(),
  }),
});
export type EvaluationComparison = z.infer<(typeof compareEndpoint)['response']>;

/** What the ranking depends on: shares of variance by source of doubt, and the effect of leaving each indicator out. */
export const sensitivityEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/runs/:id/sensitivity',
  summary: '评价：名次受什么影响',
  params: ofOne,
  query: atVersion,
  response: z.object({
    /** Of the mean shift of ranks. */
    factors: z.array(z.object({ title: z.string(), first: z.number(), total: z.number() })).readonly(),
    removals: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          /** Mean number of places that units move without it, and how many change class. */
          meanShift: z.number(),
          classChanges: count,
        }),
      )
      .readonly(),
    /** How it was found, in a sentence. */
    how: z.string(),
  }),
});
export type EvaluationSensitivity = z.infer<(typeof sensitivityEndpoint)['response']>;

/** Answers the workbook itself, not JSON: ranking, scores, figures with their sources, scheme, hashes. */
export const evaluationWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/runs/:id/workbook',
  summary: '评价：导出表格',
  params: ofOne,
  query: atVersion,
  response: z.unknown(),
});

/** Answers a Word file, not JSON: the notice or the published result. */
export const evaluationDocumentEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/runs/:id/document',
  summary: '评价：导出公示或通报文稿',
  params: ofOne,
  query: atVersion,
  response: z.unknown(),
});
