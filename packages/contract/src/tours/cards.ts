import { z } from 'zod';
import { count, day, line, ofOne, seen } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { tourSchema } from './plan.ts';
import { tourSchemeSchema, tourStatusSchema } from './shapes.ts';

/** The sheet of one judge: marks from 0 to full by entrant and criterion, or why he stands aside. */
export const scorecardSchema = z.object({
  id: uuidSchema,
  version: count,
  tourId: uuidSchema,
  tourTitle: z.string(),
  tourStatus: tourStatusSchema,
  judge: z.string(),
  group: z.string(),
  mine: z.boolean(),
  hasAccount: z.boolean(),
  status: z.enum(['DRAFT', 'IN']),
  paper: z.string().nullable(),
  /** Who wrote it last. */
  by: z.string().nullable(),
  on: day.nullable(),
  scheme: tourSchemeSchema,
  entrants: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        sites: z.array(z.string()).readonly(),
        marks: z.record(z.string(), z.number()),
        aside: z.string().nullable(),
      }),
    )
    .readonly(),
});
export type Scorecard = z.infer<typeof scorecardSchema>;

/** What was written for one entrant; whoever stands aside gives no marks. */
export const cardEntrySchema = z.object({
  entrant: z.string().min(1).max(6),
  /** Null takes a mark away. */
  marks: z.record(z.string(), z.number().nullable()),
  aside: line.nullable(),
});
export type CardEntry = z.infer<typeof cardEntrySchema>;

const entries = z.array(cardEntrySchema).max(100).readonly();

export const scorecardEndpoint = defineEndpoint({
  method: 'GET',
  path: '/tours/cards/:id',
  summary: '拉练：一位评委的分表',
  params: ofOne,
  response: scorecardSchema,
});

export const addJudgeEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/judges',
  summary: '拉练：添评委',
  params: ofOne,
  body: z.object({
    name: z.string().trim().min(1).max(40),
    group: z.string().min(1).max(40),
    /** The account that marks in the product; null for a paper sheet. */
    userId: uuidSchema.nullable(),
  }),
  response: tourSchema,
});

export const removeJudgeEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/cards/:id/remove',
  summary: '拉练：去掉评委',
  params: ofOne,
  body: z.object(seen),
  response: tourSchema,
});

export const markEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/cards/:id/marks',
  summary: '拉练：评委本人打分',
  params: ofOne,
  body: z.object({ ...seen, entries, handIn: z.boolean() }),
  response: scorecardSchema,
});

export const paperMarkEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/cards/:id/paper',
  summary: '拉练：录入纸质分表',
  params: ofOne,
  body: z.object({ ...seen, entries, handIn: z.boolean(), paper: line }),
  response: scorecardSchema,
});

export const reopenCardEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/cards/:id/reopen',
  summary: '拉练：退回分表重打',
  params: ofOne,
  body: z.object({ ...seen, reason: line }),
  response: scorecardSchema,
});
