import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { intParam, uuidSchema } from './values.ts';
import { monthPeriodSchema } from './wall.ts';

const count = z.number().int();

/** Which projects are counted, and as of the end of which month; the present one when absent. */
const stockFilters = {
  period: monthPeriodSchema.optional(),
  territory: intParam.optional(),
  unit: intParam.optional(),
  projectKind: z.string().max(40).optional(),
};
const filters = z.object(stockFilters);
export type StockFilters = z.infer<typeof filters>;

const ruleSchema = z.object({ title: z.string(), version: count, sourceNote: z.string() });

/** Projects and their total investment in yuan, with growth in per cent; null where there was nothing before. */
const growth = z.number().nullable();
const librarySchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Milestones from which a project is in it, in words. */
  from: z.string(),
  projects: count,
  amount: z.number(),
  growth: z.object({
    month: z.object({ projects: growth, amount: growth }),
    year: z.object({ projects: growth, amount: growth }),
    yearBefore: z.object({ projects: growth, amount: growth }),
  }),
  /** Since the start of the year. */
  came: z.object({ projects: count, amount: z.number() }),
  /** Into the next library, of what stood in this one at the start of the year; null for the last. */
  conversion: z
    .object({
      projects: count,
      amount: z.number(),
      ofProjects: count,
      ofAmount: z.number(),
      projectPercent: growth,
      amountPercent: growth,
      medianDays: z.number().nullable(),
    })
    .nullable(),
  waiting: z.array(z.object({ months: count, projects: count })).readonly(),
});
export type Library = z.infer<typeof librarySchema>;

const librariesSchema = z.object({
  period: z.string(),
  /** The last day that is counted. */
  day: z.string(),
  yearStart: z.string(),
  rule: ruleSchema,
  /** 1 by the ledger, 2 with documents, 3 certified. */
  countsFrom: count,
  projects: count,
  sets: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        basis: z.string(),
        libraries: z.array(librarySchema).readonly(),
        /** In none of them: no milestone tells where they stand. */
        outside: count,
      }),
    )
    .readonly(),
});
export type Libraries = z.infer<typeof librariesSchema>;

export const librariesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/project-libraries',
  summary: '三库：存量、增长、转化',
  query: filters,
  response: librariesSchema,
});

/** Answers the workbook itself, not JSON: the figures, and the projects behind them. */
export const librariesWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/project-libraries/workbook',
  summary: '导出三库',
  query: filters,
  response: z.unknown(),
});

const stockListSchema = z.object({
  total: count,
  projects: z
    .array(
      z.object({
        id: uuidSchema,
        name: z.string(),
        territoryId: count,
        amount: z.number(),
        day: z.string().nullable(),
      }),
    )
    .readonly(),
});
export type StockList = z.infer<typeof stockListSchema>;

export const libraryPartSchema = z.enum(['stock', 'came', 'went', 'waiting']);

export const libraryProjectsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/project-libraries/projects',
  summary: '三库里一个数的项目名单',
  query: z.object({
    ...stockFilters,
    set: z.string().max(40),
    library: z.string().max(40),
    part: libraryPartSchema,
    /** Of `waiting`: longer than so many months. */
    months: intParam.optional(),
  }),
  response: stockListSchema,
});

export const grainSchema = z.enum(['month', 'quarter', 'year']);
export type Grain = z.infer<typeof grainSchema>;

/** A part of a whole in per cent; null where the whole is nothing. Money in yuan. */
const rateOf = z.object({ part: z.number(), whole: z.number(), percent: z.number().nullable() });

const rateSchema = z.object({
  id: z.string(),
  label: z.string(),
  milestone: z.string(),
  /** 应到: of those due by the day. */
  due: rateOf,
  /** 全部: of all that are counted. */
  all: rateOf,
  /** Not reached, and nobody says when they should. */
  unknown: count,
});
export type ProjectRate = z.infer<typeof rateSchema>;

const ratesSchema = z.object({
  period: z.string(),
  day: z.string(),
  rule: ruleSchema,
  countsFrom: count,
  projects: count,
  excluded: z.array(z.object({ id: z.string(), label: z.string(), projects: count })).readonly(),
  rates: z.array(rateSchema).readonly(),
  settled: rateSchema,
  funds: rateOf.extend({ unknown: count }),
  /** The year so far against its plan, and against the pace in percentage points. */
  progress: rateOf.extend({ unknown: count, pacePercent: z.number(), paceGap: z.number().nullable() }),
  /** What those that entered the statistics in the month have done this year, of all that was done. */
  contribution: rateOf,
  /** Promises kept, each at most in full, by every way of weighing them. */
  kept: z
    .array(
      z.object({
        ...{ id: z.string(), label: z.string(), percent: z.number().nullable(), promises: count, unknown: count },
        /** Due and of taxes, which the reader may not see: they count nowhere in the rate. */
        withheld: count,
      }),
    )
    .readonly(),
  grain: grainSchema,
  goal: z.object({ code: z.string(), label: z.string() }),
  goals: z.array(z.object({ code: z.string(), label: z.string() })).readonly(),
  cohorts: z
    .array(
      z.object({
        cohort: z.string(),
        from: count,
        signed: count,
        amount: z.number(),
        reached: z.array(count).readonly(),
      }),
    )
    .readonly(),
});
export type ProjectRates = z.infer<typeof ratesSchema>;

const ratesQuery = { ...stockFilters, grain: grainSchema.default('quarter'), goal: z.string().max(10).optional() };

export const projectRatesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/project-rates',
  summary: '派生率和签约批次的落地率',
  query: z.object(ratesQuery),
  response: ratesSchema,
});

/** Answers the workbook itself, not JSON: the figures, and the projects behind them. */
export const ratesWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/project-rates/workbook',
  summary: '导出派生率',
  query: z.object(ratesQuery),
  response: z.unknown(),
});

export const ratePartSchema = z.enum(['whole', 'reached', 'due', 'dueReached', 'unknown']);
export type RatePart = z.infer<typeof ratePartSchema>;

export const rateProjectsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/project-rates/projects',
  summary: '派生率里一个数的项目名单',
  query: z.object({
    ...ratesQuery,
    rate: z.string().max(40).optional(),
    part: ratePartSchema.optional(),
    /** Of those that are not counted, by why. */
    excluded: z.string().max(40).optional(),
    /** First month of a cohort, as 202610; and within how many periods the goal was reached, none for all signed. */
    cohort: intParam.optional(),
    within: intParam.optional(),
  }),
  response: stockListSchema,
});

/** What the lists behind a figure and the page of rates are asked with, read. */
export type LibraryListQuery = z.output<NonNullable<(typeof libraryProjectsEndpoint)['query']>>;
export type RatesQuery = z.output<NonNullable<(typeof projectRatesEndpoint)['query']>>;
export type RateListQuery = z.output<NonNullable<(typeof rateProjectsEndpoint)['query']>>;
