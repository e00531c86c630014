import { z } from 'zod';
import { uuidSchema } from '../values.ts';

export const VINTAGES = ['PRELIMINARY', 'FINAL', 'REVISED'] as const;
export type Vintage = (typeof VINTAGES)[number];

/** A figure of the ledger in the base unit of its indicator, with all that its source says of it. */
export const indicatorFigureSchema = z.object({
  /** The observation. */
  id: uuidSchema,
  value: z.number(),
  /** Code of the span that it is of, which may end before the one asked for. */
  period: z.string(),
  /** A month worked out as the difference of two cumulations; `id` is the later one. */
  derived: z.boolean(),
  vintage: z.enum(VINTAGES).nullable(),
  /** As the source writes it. */
  written: z.object({ value: z.number(), unit: z.string().nullable() }),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  reportDate: z.string().nullable(),
});
export type IndicatorFigure = z.infer<typeof indicatorFigureSchema>;

export const indicatorNamedSchema = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  unitWord: z.string(),
  direction: z.enum(['UP', 'DOWN', 'NONE']),
  accrual: z.enum(['CUMULATIVE', 'POINT']),
  sums: z.boolean(),
  calibre: z.string().nullable(),
  /** Duty that answers for it, as it is called. */
  owner: z.string().nullable(),
});
export type IndicatorNamed = z.infer<typeof indicatorNamedSchema>;

/** Reached; as far as time is; behind; far behind; nothing reported; nothing aimed at. */
export const STANDING_STATES = ['FAR', 'BEHIND', 'UNREPORTED', 'AHEAD', 'REACHED', 'NO_TARGET'] as const;
export const standingStateSchema = z.enum(STANDING_STATES);
export type StandingState = z.infer<typeof standingStateSchema>;

/** Target against actual. Rates and states have no pace: they reach the target or miss it by so much. */
export const standingSchema = z.object({
  state: standingStateSchema,
  /** Per cent of the year's target. */
  done: z.number().nullable(),
  /** Per cent that should be done by the end of the figure's month: by time, and by the office's curve. */
  timePace: z.number().nullable(),
  curvePace: z.number().nullable(),
  /** Percentage points above (or below) these. */
  gapTime: z.number().nullable(),
  gapCurve: z.number().nullable(),
  /** In the indicator's unit, against the target at the pace of time, or against the target itself for rates. */
  gapValue: z.number().nullable(),
  /** Months ahead (or behind) of an even pace. */
  gapMonths: z.number().nullable(),
  /** What each remaining month of the year has to bring. */
  perMonth: z.number().nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

export const targetSchema = z.object({
  value: z.number(),
  from: z.enum(['LEDGER', 'BREAKDOWN']),
  /** The observation, or the division of the target. */
  id: uuidSchema,
  /** The paper that sets it. */
  paper: z.string().nullable(),
  comparator: z.string().nullable(),
});
export type Target = z.infer<typeof targetSchema>;

export const placeNamedSchema = z.object({ id: z.number().int(), name: z.string() });

export const indicatorRuleSchema = z.object({ title: z.string(), version: z.number(), sourceNote: z.string() });
