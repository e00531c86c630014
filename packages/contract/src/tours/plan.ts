import { z } from 'zod';
import { count, day, line, ofOne, seen } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { instantSchema, uuidSchema } from '../values.ts';
import {
  minuteSchema,
  siteFactsSchema,
  tourDaySchema,
  tourPointSchema,
  tourSchemeSchema,
  tourStatusSchema,
  tourWaySchema,
} from './shapes.ts';

const code = z.string().min(1).max(6);

/** What the planner says of a site; its project tells the rest. */
export const tourSiteDraftSchema = z.object({
  projectId: uuidSchema,
  /** The park or district that is scored for it. */
  entrant: z.string().trim().min(1).max(60),
  minutes: count.min(1).max(240),
  opens: minuteSchema.nullable(),
  closes: minuteSchema.nullable(),
  must: z.boolean(),
  point: tourPointSchema.nullable(),
  /** The day, counted from 1, on which it has to be seen; null for any. */
  day: count.min(1).max(31).nullable(),
});
export type TourSiteDraft = z.infer<typeof tourSiteDraftSchema>;

export const tourSiteSchema = tourSiteDraftSchema.extend({
  code,
  /** Where the coordinates come from; null where there are none. */
  pointFrom: z.enum(['VISIT', 'TOUR', 'HAND']).nullable(),
  facts: siteFactsSchema,
});
export type TourSitePlan = z.infer<typeof tourSiteSchema>;

/** A stretch of a day without a break, from one named place to another. */
export const tourLegSchema = z.object({
  code,
  day: count,
  on: day,
  from: minuteSchema,
  until: minuteSchema,
  startName: z.string(),
  endName: z.string(),
  stops: z.array(z.object({ site: code, travel: count, arrive: count, begin: count, leave: count })).readonly(),
  /** The way from the last stop to the end. */
  home: count,
  travelMinutes: count,
  backAt: count,
});
export type TourLeg = z.infer<typeof tourLegSchema>;

/** What a plan arranged by hand breaks; `by` is in minutes. */
export const tourBreachSchema = z.object({
  kind: z.enum(['CLOSED', 'WRONG_DAY', 'OVER', 'NO_WAY', 'MUST_MISSING']),
  leg: code.nullable(),
  site: code.nullable(),
  by: count,
});
export type TourBreachLine = z.infer<typeof tourBreachSchema>;

export const tourSchema = z.object({
  id: uuidSchema,
  version: count,
  asOf: instantSchema,
  title: z.string(),
  scheduleId: z.string(),
  day,
  status: tourStatusSchema,
  by: z.string(),
  plannedBy: z.string().nullable(),
  plannedOn: day.nullable(),
  sealedBy: z.string().nullable(),
  sealedOn: day.nullable(),
  hash: z.string().nullable(),
  rule: z.object({ version: count, hash: z.string(), detour: z.number(), kilometresPerHour: z.number() }),
  days: z.array(tourDaySchema).readonly(),
  entrants: z.array(z.object({ code, name: z.string(), sites: count })).readonly(),
  sites: z.array(tourSiteSchema).readonly(),
  ways: z.array(tourWaySchema).readonly(),
  /** Null before anything was planned. */
  plan: z
    .object({
      legs: z.array(tourLegSchema).readonly(),
      travelMinutes: count,
      breaches: z.array(tourBreachSchema).readonly(),
      leftOut: z.array(z.object({ site: code, why: z.enum(['NO_PLACE', 'NO_TIME']) })).readonly(),
    })
    .nullable(),
  scheme: tourSchemeSchema,
  judges: z
    .array(
      z.object({
        card: uuidSchema,
        version: count,
        name: z.string(),
        group: z.string(),
        /** Whether the judge marks in the product; else a clerk types the paper sheet in. */
        hasAccount: z.boolean(),
        mine: z.boolean(),
        status: z.enum(['DRAFT', 'IN']),
        on: day.nullable(),
        paper: z.string().nullable(),
        /** Entrants marked throughout or stood aside for. */
        marked: z.array(code).readonly(),
        aside: z.array(code).readonly(),
      }),
    )
    .readonly(),
});
export type Tour = z.infer<typeof tourSchema>;

export const tourListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/tours',
  summary: '拉练清单，连同可以排方案的日子',
  response: z.object({
    asOf: instantSchema,
    tours: z
      .array(
        z.object({
          id: uuidSchema,
          title: z.string(),
          day,
          status: tourStatusSchema,
          entrants: count,
          sites: count,
          cards: count,
          cardsIn: count,
          /** The reader's own sheet, if he is a judge. */
          myCard: uuidSchema.nullable(),
        }),
      )
      .readonly(),
    /** Days of the mechanisms for which there is no tour yet. */
    open: z.array(z.object({ scheduleId: z.string(), title: z.string(), day })).readonly(),
    defaults: z.object({
      dayFrom: minuteSchema,
      dayUntil: minuteSchema,
      lunchFrom: minuteSchema,
      lunchMinutes: count,
      stopMinutes: count,
    }),
  }),
});
export type TourList = z.infer<(typeof tourListEndpoint)['response']>;

export const tourEndpoint = defineEndpoint({
  method: 'GET',
  path: '/tours/:id',
  summary: '一次拉练：点位、路线、评委',
  params: ofOne,
  response: tourSchema,
});

const days = z.array(tourDaySchema).min(1).readonly();

export const createTourEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours',
  summary: '制定拉练方案',
  body: z.object({ scheduleId: z.string().min(1).max(60), day, days }),
  response: tourSchema,
});

export const tourDaysEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/days',
  summary: '拉练：改日程',
  params: ofOne,
  body: z.object({ ...seen, days }),
  response: tourSchema,
});

export const tourSitesEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/sites',
  summary: '拉练：定点位',
  params: ofOne,
  body: z.object({ ...seen, sites: z.array(tourSiteDraftSchema).readonly() }),
  response: tourSchema,
});

export const tourWaysEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/ways',
  summary: '拉练：手填行车时间',
  params: ofOne,
  body: z.object({ ...seen, ways: z.array(tourWaySchema).max(500).readonly() }),
  response: tourSchema,
});

export const planTourEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/plan',
  summary: '拉练：排路线',
  params: ofOne,
  body: z.object(seen),
  response: tourSchema,
});

export const orderTourEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/order',
  summary: '拉练：手工调整次序',
  params: ofOne,
  body: z.object({ ...seen, legs: z.array(z.object({ leg: code, sites: z.array(code).readonly() })).readonly() }),
  response: tourSchema,
});

export const fixTourEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/fix',
  summary: '拉练：定方案',
  params: ofOne,
  body: z.object(seen),
  response: tourSchema,
});

export const reopenTourEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/reopen',
  summary: '拉练：重开方案',
  params: ofOne,
  body: z.object({ ...seen, reason: line }),
  response: tourSchema,
});

export const tourCandidateSchema = z.object({
  projectId: uuidSchema,
  name: z.string(),
  unit: z.string(),
  /** The unit below the office that the project lies in: who would be scored for it. */
  entrant: z.string(),
  /** NEW came into production within the months of the rule. */
  state: z.enum(['PREPARING', 'UNDER_WAY', 'NEW', 'PRODUCING']),
  light: z.enum(['GREEN', 'YELLOW', 'RED']).nullable(),
  totalInvestment: z.number().nullable(),
  point: tourPointSchema.nullable(),
  pointFrom: z.enum(['VISIT', 'TOUR']).nullable(),
});
export type TourCandidate = z.infer<typeof tourCandidateSchema>;

export const tourCandidatesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/tours/candidates',
  summary: '拉练：可选的项目',
  query: z.object({
    state: tourCandidateSchema.shape.state.optional(),
    light: z.enum(['GREEN', 'YELLOW', 'RED']).optional(),
    search: z.string().trim().max(40).optional(),
  }),
  response: z.object({ total: count, candidates: z.array(tourCandidateSchema).readonly() }),
});

/** Answers an Excel file. */
export const tourWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/workbook',
  summary: '拉练：导出点位表',
  params: ofOne,
  response: z.unknown(),
});
