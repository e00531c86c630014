import { z } from 'zod';
import { ofOne } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { instantSchema, uuidSchema } from '../values.ts';
import { fundChannelSchema } from './shapes.ts';

/** A time in which one may apply. */
export const windowSchema = z.object({
  direction: z.string(),
  title: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  note: z.string(),
  /** Days that are left, the last one included; null where it is not open. */
  left: z.number().int().nullable(),
  /** Bids for the direction that are not handed in yet. */
  waiting: z.number().int(),
});
export type FundWindow = z.infer<typeof windowSchema>;

export const directionSchema = z.object({
  id: z.string(),
  title: z.string(),
  channel: fundChannelSchema,
  /** From a public document, or a rule of the place. */
  basis: z.enum(['PUBLIC', 'OFFICE']),
  source: z.string(),
  about: z.string(),
  pool: z.enum(['RESERVE', 'UNFINISHED']),
  /** Every comparison of the condition, in words. */
  asks: z.array(z.string()).readonly(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  share: z.object({ of: z.string(), percent: z.number(), note: z.string() }).nullable(),
  windows: z.array(windowSchema).readonly(),
  materials: z.array(z.object({ id: z.string(), title: z.string(), required: z.boolean() })).readonly(),
  bids: z.number().int(),
});
export type FundDirection = z.infer<typeof directionSchema>;

/** How a project and a direction fit. */
export const matchSchema = z.object({
  project: z.object({ id: uuidSchema, name: z.string(), place: z.string(), total: z.number().nullable() }),
  direction: z.object({ id: z.string(), title: z.string() }),
  outcome: z.enum(['yes', 'no', 'unknown']),
  reasons: z
    .array(z.object({ text: z.string(), found: z.string(), outcome: z.enum(['yes', 'no', 'unknown']) }))
    .readonly(),
  /** Facts that nobody has told and the answer waits for. */
  missing: z.array(z.string()).readonly(),
  /** The fewest things that would have to be otherwise, in words; null where what stands in the way cannot change. */
  nearest: z.array(z.string()).readonly().nullable(),
  /** The most that may be asked for; null where no limit can be told. */
  ceiling: z.number().nullable(),
  /** The bid that is there already. */
  bid: uuidSchema.nullable(),
});
export type FundMatch = z.infer<typeof matchSchema>;

const rule = z.object({ title: z.string(), version: z.number().int(), sourceNote: z.string() });

export const directionListEndpoint = defineEndpoint({
  method: 'GET',
  path: '/funding/directions',
  summary: '资金投向：条件、额度、窗口和材料',
  response: z.object({
    directions: z.array(directionSchema).readonly(),
    rule,
    /** Whether the reader may start a bid. */
    mayStart: z.boolean(),
    asOf: instantSchema,
  }),
});

export const directionMatchesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/funding/directions/:id/projects',
  summary: '资金投向：哪些储备项目够得上，差在哪里',
  params: z.object({ id: z.string().min(1).max(60) }),
  response: z.object({
    direction: directionSchema,
    /** Nearest first. */
    matches: z.array(matchSchema).readonly(),
    counts: z.object({ yes: z.number().int(), no: z.number().int(), unknown: z.number().int() }),
    /** Projects looked at, of so many that could be. */
    looked: z.number().int(),
    pool: z.number().int(),
    mayStart: z.boolean(),
    asOf: instantSchema,
  }),
});
export type DirectionMatches = z.infer<typeof directionMatchesEndpoint.response>;

export const projectDirectionsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/funding/projects/:id',
  summary: '资金投向：一个项目够得上哪些，差在哪里',
  params: ofOne,
  response: z.object({
    matches: z.array(matchSchema).readonly(),
    mayStart: z.boolean(),
    asOf: instantSchema,
  }),
});
