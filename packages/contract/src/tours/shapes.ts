import { z } from 'zod';
import { count, day } from '../dispatch/shapes.ts';
import { uuidSchema } from '../values.ts';

/** PLANNED once the sites and times are fixed and judges may mark; SEALED once the result is. */
export const tourStatusSchema = z.enum(['PLANNING', 'PLANNED', 'SEALED']);
export type TourStatus = z.infer<typeof tourStatusSchema>;

/** Degrees east and north in WGS-84, as one text: `115.0386,30.2012`. */
export const tourPointSchema = z.string().regex(/^-?\d{1,3}(?:\.\d{1,7})?,-?\d{1,2}(?:\.\d{1,7})?$/);

/** A minute of the day: 8:30 is 510. */
export const minuteSchema = count.min(0).max(1439);

/** A place of the way that is no site: where a day begins, ends or rests. */
export const tourEndSchema = z.object({
  name: z.string().trim().min(1).max(60),
  point: tourPointSchema.nullable(),
});
export type TourEnd = z.infer<typeof tourEndSchema>;

export const tourDaySchema = z.object({
  on: day,
  from: minuteSchema,
  until: minuteSchema,
  start: tourEndSchema,
  end: tourEndSchema,
  /** A day with lunch has two legs: to the place of lunch, and on from it. */
  lunch: tourEndSchema.extend({ from: minuteSchema, minutes: count.min(0).max(240) }).nullable(),
});
export type TourDayPlan = z.infer<typeof tourDaySchema>;

/** Minutes from one place to another, typed in by hand. Sites go by their codes; S, E and L with the day's number are its
 * start, its end and its lunch. */
export const tourWaySchema = z.object({
  from: z.string().min(1).max(6),
  to: z.string().min(1).max(6),
  minutes: count.min(0).max(600),
});
export type TourWay = z.infer<typeof tourWaySchema>;

/** What the ledger says of a project of the tour, each figure with the key under which its source opens. */
export const siteFactsSchema = z.object({
  name: z.string(),
  unit: z.string(),
  owner: z.string().nullable(),
  content: z.string().nullable(),
  totalInvestment: z.number().nullable(),
  /** Done since January, of the latest month reported. */
  done: z.object({ key: z.string(), amount: z.number() }).nullable(),
  planned: z.object({ key: z.string(), amount: z.number() }).nullable(),
  progress: z.object({ key: z.string(), text: z.string() }).nullable(),
  light: z.enum(['GREEN', 'YELLOW', 'RED']).nullable(),
  blockers: z.array(z.object({ id: uuidSchema, text: z.string() })).readonly(),
});
export type SiteFacts = z.infer<typeof siteFactsSchema>;

/** A way to score, as judges need it. */
export const tourSchemeSchema = z.object({
  title: z.string(),
  version: count,
  hash: z.string(),
  fullMarks: z.number(),
  criteria: z
    .array(z.object({ id: z.string(), title: z.string(), weight: count, note: z.string().nullable() }))
    .readonly(),
  groups: z.array(z.object({ id: z.string(), title: z.string(), weight: count })).readonly(),
  trim: z.object({ highest: count, lowest: count }),
});
export type TourScheme = z.infer<typeof tourSchemeSchema>;
