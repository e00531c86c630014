import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { intParam } from '../values.ts';
import { boardRowSchema } from './board.ts';
import { matchReasonSchema } from './matches.ts';
import { indicatorFigureSchema, placeNamedSchema } from './shapes.ts';

/** A month by itself: reported, or the difference of two cumulations; null where either is missing. */
const single = z.object({ value: z.number(), derived: z.boolean() });

const answer = z.object({
  row: boardRowSchema,
  months: z
    .array(
      z.object({
        month: z.number().int(),
        actual: indicatorFigureSchema.nullable(),
        before: indicatorFigureSchema.nullable(),
        single: single.nullable(),
        /** What the target asks for by the end of the month, at the pace of time; null without a target or pace. */
        pace: z.number().nullable(),
      }),
    )
    .readonly(),
  /** All figures of this year and the one before, the newest first; several of one span are its vintages. */
  figures: z
    .array(
      indicatorFigureSchema.extend({
        kind: z.string(),
        /** Why it stands for the indicator. */
        why: matchReasonSchema,
        /** Whether this is the one that the board shows for its span. */
        stands: z.boolean(),
        rawText: z.string().nullable(),
        quote: z.string().nullable(),
      }),
    )
    .readonly(),
  /** The sister places in order of rank; those that reported nothing come last. */
  sisters: z
    .array(
      z.object({
        place: placeNamedSchema,
        figure: indicatorFigureSchema.nullable(),
        rank: z.number().nullable(),
        before: z.number().nullable(),
      }),
    )
    .readonly(),
});
export type IndicatorDetail = z.infer<typeof answer>;

export const indicatorDetailEndpoint = defineEndpoint({
  method: 'GET',
  path: '/indicators/one',
  summary: '一个指标在一个地方：逐月、各版次、兄弟地区位次',
  query: z.object({ indicator: z.string().max(60), place: intParam, period: z.string().max(20) }),
  response: answer,
});
