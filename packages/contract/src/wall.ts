import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { instantSchema, intParam, knownAtParam, pageParams, uuidSchema } from './values.ts';

/** A month, `2026M10`. */
export const monthPeriodSchema = z.string().regex(/^\d{4}M(0[1-9]|1[0-2])$/, '期间应写成 2026M10');

/** The page's filters; they live in its address. All together narrow the same projects. */
export const wallFilters = {
  /** The latest month that has reports when absent. */
  period: monthPeriodSchema.optional(),
  /** A dispatch unit with everything below it; the whole of the reader's scope when absent. */
  territory: intParam.optional(),
  park: intParam.optional(),
  chain: intParam.optional(),
  projectKind: z.string().max(40).optional(),
  unit: intParam.optional(),
};
const filters = z.object(wallFilters);
export type WallFilters = z.infer<typeof filters>;

const count = z.number().int();
/** Whole yuan. */
const yuan = z.number().int();
/** Per cent from full values, not rounded; null where there is no plan to divide by, or nothing was reported yet. */
const rate = z.number().nullable();
/** Percentage points from full values, not rounded. */
const points = z.number().nullable();

/** Lights as the rules judge them at the end of the month, or today in the present one; none: not judged, or excused. */
export const wallLightsSchema = z.object({ green: count, yellow: count, red: count, none: count });
export type WallLights = z.infer<typeof wallLightsSchema>;

/** How far money has got against plan and pace. */
const progress = { annualPlan: yuan, ytdDone: yuan, rate, paceGap: points };
/** 已报 of 应报; carried: amounts carried forward from an earlier month of the year. */
const reporting = { should: count, reported: count, carried: count };

export const wallTotalsSchema = z.object({
  projects: count,
  totalInvestment: yuan,
  ...progress,
  monthDone: yuan,
  ...reporting,
  /** Started within the year. */
  newStarts: count,
  /** 应开: started within the year, or due to and not. */
  startsDue: count,
  /** 应开未开. */
  startsOverdue: count,
  /** 纳统: entered the statistics within the year, and their planned total investment. */
  statEntered: count,
  statEnteredAmt: yuan,
  startedNotInStatistics: count,
  /** Completed within the year. */
  completed: count,
  lights: wallLightsSchema,
});
export type WallTotals = z.infer<typeof wallTotalsSchema>;

export const wallRegionSchema = z.object({
  territoryId: count,
  name: z.string(),
  kind: z.string(),
  /** Whether there are dispatch units below it. */
  hasChildren: z.boolean(),
  projects: count,
  totalInvestment: yuan,
  ...progress,
  ...reporting,
  lights: wallLightsSchema,
});
export type WallRegion = z.infer<typeof wallRegionSchema>;

export const wallTrendPointSchema = z.object({
  period: monthPeriodSchema,
  /** Per cent of the plan that should be done by then. */
  pace: z.number(),
  ...progress,
  monthDone: yuan,
  reported: count,
});
export type WallTrendPoint = z.infer<typeof wallTrendPointSchema>;

export const wallStageSchema = z.object({
  /** `BUILD:70`; the 0 of a line holds the projects that have reached no stage of it. */
  key: z.string(),
  code: z.string().nullable(),
  label: z.string(),
  projects: count,
  totalInvestment: yuan,
  lights: wallLightsSchema,
});
export type WallStage = z.infer<typeof wallStageSchema>;

export const wallListIdSchema = z.enum([
  'RED_LIGHT',
  'SHOULD_HAVE_STARTED',
  'ZERO_PROGRESS',
  'LAGGING',
  'STARTED_NOT_IN_STATISTICS',
  'STALLED',
]);
export type WallListId = z.infer<typeof wallListIdSchema>;

export const wallListRowSchema = z.object({
  projectId: uuidSchema,
  name: z.string(),
  territoryId: count,
  territoryName: z.string(),
  totalInvestment: yuan,
  ...progress,
  /** Days past the date that the list goes by, at the end of the month. */
  overdueDays: count.nullable(),
  /** Months in a row reported as zero. */
  zeroMonths: count.nullable(),
  /** Past the catalogue's second threshold. */
  severe: z.boolean(),
  /** As the rules judge it at the end of the month, and as the ledger reports it; a difference is a remark. */
  light: z.enum(['GREEN', 'YELLOW', 'RED']).nullable(),
  reportedLight: z.enum(['GREEN', 'YELLOW', 'RED']).nullable(),
  stage: z.string(),
  blocker: z.string().nullable(),
});
export type WallListRow = z.infer<typeof wallListRowSchema>;

export const wallListSchema = z.object({
  id: wallListIdSchema,
  label: z.string(),
  definition: z.string(),
  /** How the rows are sorted, ids of texts. */
  sort: z.array(z.string()).readonly(),
  count,
  rows: z.array(wallListRowSchema).readonly(),
});
export type WallList = z.infer<typeof wallListSchema>;

const place = z.object({ id: count, name: z.string() });

export const wallSchema = z.object({
  period: monthPeriodSchema,
  /** Months that have reports, newest first. */
  periods: z.array(monthPeriodSchema).readonly(),
  /** Whether the period is sealed for the territory or one above it. */
  sealed: z.boolean(),
  /** From the top of what the reader may see down to the territory shown. */
  path: z.array(place).readonly(),
  /** Per cent of the year's plan that should be done by the end of the period. */
  pace: z.number(),
  totals: wallTotalsSchema,
  regions: z.array(wallRegionSchema).readonly(),
  trend: z.array(wallTrendPointSchema).readonly(),
  stages: z.object({ build: z.array(wallStageSchema).readonly(), benefit: z.array(wallStageSchema).readonly() }),
  lists: z.array(wallListSchema).readonly(),
  /** The moment that the figures speak of. */
  asOf: instantSchema,
});
export type Wall = z.infer<typeof wallSchema>;

export const wallEndpoint = defineEndpoint({
  method: 'GET',
  path: '/wall',
  summary: '重点项目作战图',
  query: z.object({ ...wallFilters, knownAt: knownAtParam }),
  response: wallSchema,
});

export const wallListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/wall/list',
  summary: '作战图名单',
  query: z.object({ ...wallFilters, ...pageParams, list: wallListIdSchema, knownAt: knownAtParam }),
  response: wallListSchema.extend({ period: monthPeriodSchema, asOf: instantSchema }),
});

/** Every figure of the wall, by the name it has in the answer. Those of a stage take `stage` as well. */
export const WALL_FIGURES = [
  'projects',
  'totalInvestment',
  'annualPlan',
  'ytdDone',
  'monthDone',
  'should',
  'reported',
  'carried',
  'newStarts',
  'startsDue',
  'startsOverdue',
  'statEntered',
  'statEnteredAmt',
  'startedNotInStatistics',
  'completed',
  'lightGreen',
  'lightYellow',
  'lightRed',
  'lightNone',
  'zeroProgress',
  'lagging',
  'stalled',
  'stageProjects',
  'stageInvestment',
  'stageGreen',
  'stageYellow',
  'stageRed',
] as const;
export const wallFigureIdSchema = z.enum(WALL_FIGURES);
export type WallFigureId = z.infer<typeof wallFigureIdSchema>;

export const wallFigureSchema = z.object({
  figure: wallFigureIdSchema,
  period: monthPeriodSchema,
  /** Yuan are added up; projects are counted. */
  unit: z.enum(['yuan', 'count']),
  sum: z.number().int(),
  count,
  rows: z.array(
    z.object({
      projectId: uuidSchema,
      name: z.string(),
      territoryId: count,
      territoryName: z.string(),
      value: z.number().int(),
      /** Field key that the value came from, for asking where it was entered. */
      key: z.string(),
      /** The month whose report is carried forward. */
      carriedFrom: monthPeriodSchema.nullable(),
    }),
  ),
  asOf: instantSchema,
});
export type WallFigure = z.infer<typeof wallFigureSchema>;

export const wallFigureEndpoint = defineEndpoint({
  method: 'GET',
  path: '/wall/figure',
  summary: '一个数由哪些项目组成',
  query: z.object({
    ...wallFilters,
    ...pageParams,
    knownAt: knownAtParam,
    figure: wallFigureIdSchema,
    /** `BUILD:70`. */
    stage: z
      .string()
      .regex(/^(BUILD|BENEFIT):\d{1,3}$/)
      .optional(),
  }),
  response: wallFigureSchema,
});
