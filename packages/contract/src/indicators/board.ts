import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { intParam } from '../values.ts';
import {
  indicatorFigureSchema,
  indicatorNamedSchema,
  indicatorRuleSchema,
  placeNamedSchema,
  standingSchema,
  standingStateSchema,
  targetSchema,
} from './shapes.ts';

export const boardRowSchema = z.object({
  place: placeNamedSchema,
  indicator: indicatorNamedSchema,
  /** As reported, or added up from `parts`; then its `id` is that of the first of them. */
  actual: indicatorFigureSchema.nullable(),
  /** What a figure that the place did not report was added up from: one of every place right below it. */
  parts: z.array(z.object({ place: placeNamedSchema, figure: indicatorFigureSchema })).readonly(),
  /** Places below that did not report, where the place itself did not either and others below it did: no sum is told. */
  missing: z.array(placeNamedSchema).readonly(),
  target: targetSchema.nullable(),
  expected: indicatorFigureSchema.nullable(),
  standing: standingSchema,
  /** Growth over the same span of the year before: worked out where both are known, and as reported. */
  yoy: z.object({
    computed: z.number().nullable(),
    base: indicatorFigureSchema.nullable(),
    reported: indicatorFigureSchema.nullable(),
  }),
  /** Among the sister places whose figure the reader sees; null where there is none, or where there is no better or worse. */
  rank: z.object({ rank: z.number(), of: z.number(), missing: z.number(), before: z.number().nullable() }).nullable(),
});
export type BoardRow = z.infer<typeof boardRowSchema>;

const query = z.object({
  place: intParam.optional(),
  /** `2024M01-08`, `2024M08`, `2024H1`, `2024Y`; left out: the newest that the place has. */
  period: z.string().max(20).optional(),
});
export type IndicatorQuery = z.infer<typeof query>;

const frame = {
  asOf: z.string(),
  place: placeNamedSchema,
  /** Every place that the reader may pick, in the order of the tree. */
  places: z.array(placeNamedSchema.extend({ depth: z.number() })).readonly(),
  period: z.string(),
  /** Spans for which the place has figures, the newest first. */
  periods: z.array(z.string()).readonly(),
  rule: indicatorRuleSchema,
  tally: z.record(standingStateSchema, z.number()),
};

const answer = z.object({
  ...frame,
  /** Worst first. */
  rows: z.array(boardRowSchema).readonly(),
  /** Figures of the place and year that stand for no indicator of the dictionary. */
  unmatched: z.number(),
});
export type IndicatorBoard = z.infer<typeof answer>;

export const indicatorBoardEndpoint = defineEndpoint({
  method: 'GET',
  path: '/indicators/board',
  summary: '指标看板：一个地方一个期间的目标、实绩、进度、同比和位次，落后的在前',
  query,
  response: answer,
});

export const indicatorWorkbookEndpoint = defineEndpoint({
  method: 'POST',
  path: '/indicators/board/workbook',
  summary: '指标看板的表格',
  query,
  response: z.unknown(),
});

const halfAnswer = z.object({ ...frame, rows: z.array(boardRowSchema).readonly() });
export type IndicatorHalf = z.infer<typeof halfAnswer>;

export const indicatorHalfEndpoint = defineEndpoint({
  method: 'GET',
  path: '/indicators/half',
  summary: '时间过半任务过半：一个地方和它下面各地有年度目标的指标，最落后的在前',
  query,
  response: halfAnswer,
});
