import { z } from 'zod';
import { attachmentSchema } from '../attachments.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { count, day, line, ofOne, seen } from './shapes.ts';
import { taskSchema } from './tasks.ts';

/** A day on which a mechanism is held. */
export const heldSchema = z.object({
  day,
  /** The days of the rule that came together here. */
  nominal: z.array(day).readonly(),
  /** Why it was moved; null where it stays on a day of the rule. */
  moved: z.enum(['REST', 'HOLIDAY', 'MAKE_UP']).nullable(),
  prepareFrom: day,
});

/** A campaign: a mechanism that an office starts for a time. */
export const campaignSchema = z.object({
  id: uuidSchema,
  version: count,
  title: z.string(),
  first: day,
  last: day,
  weekdays: z.array(count).readonly(),
  paper: z.string(),
  units: z.array(z.string()).readonly(),
  endedOn: day.nullable(),
});
export type CampaignView = z.infer<typeof campaignSchema>;

export const dispatchCalendarSchema = z.object({
  today: day,
  year: count,
  mechanisms: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        campaign: z.boolean(),
        held: z.array(heldSchema).readonly(),
        skipped: z.array(z.object({ nominal: day, why: z.enum(['REST', 'HOLIDAY', 'NO_REST_DAY']) })).readonly(),
        provisional: z.array(z.object({ nominal: day, missingYear: count })).readonly(),
      }),
    )
    .readonly(),
  campaigns: z.array(campaignSchema).readonly(),
  /** Papers owed for occurrences of the year, as far as their preparation has begun. */
  papers: z.array(taskSchema.extend({ occurrenceDay: day, files: z.array(attachmentSchema).readonly() })).readonly(),
  /** How units handed in what fell due in the last months, the worst first. */
  quality: z.object({
    from: day,
    units: z
      .array(z.object({ unit: z.string(), due: count, onTime: count, late: count, missing: count, urged: count }))
      .readonly(),
  }),
});
export type DispatchCalendar = z.infer<typeof dispatchCalendarSchema>;

export const dispatchCalendarEndpoint = defineEndpoint({
  method: 'GET',
  path: '/dispatch/calendar',
  summary: '一年的调度日程：哪天开、顺延了哪些、材料报了没有',
  query: z.object({ year: z.coerce.number().int().min(1990).max(2100).optional() }),
  response: dispatchCalendarSchema,
});

export const startCampaignEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/campaigns',
  summary: '发起攻坚专项',
  body: z.object({
    title: line,
    first: day,
    last: day,
    weekdays: z.array(count.min(1).max(7)).min(1).max(7).readonly(),
    paper: line,
    units: z.array(line).min(1).max(50).readonly(),
  }),
  response: campaignSchema,
});

export const endCampaignEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/campaigns/:id/end',
  summary: '提前结束攻坚专项',
  params: ofOne,
  body: z.object(seen),
  response: campaignSchema,
});
