import { z } from 'zod';
import { uuidSchema } from './values.ts';

/** What a day of waiting costs: promised yearly output and tax over the days of a year, each project once. Yuan. */
export const delayCostSchema = z.object({
  output: z.number().int(),
  tax: z.number().int(),
  /** Projects held, and those of them that promised an output or a tax; the others add nothing. */
  projects: z.number().int(),
  promised: z.number().int(),
});
export type DelayCost = z.infer<typeof delayCostSchema>;

/** One thing behind several blockers. What it holds and costs is counted over those of its blockers that are not closed. */
export const causeSummarySchema = z.object({
  id: uuidSchema,
  title: z.string(),
  factor: z.string().nullable(),
  unit: z.string().nullable(),
  due: z.string().nullable(),
  closedOn: z.string().nullable(),
  /** Blockers laid to it, and those of them that nobody has verified as done. */
  blockers: z.number().int(),
  waiting: z.number().int(),
  cost: delayCostSchema,
});
export type CauseSummary = z.infer<typeof causeSummarySchema>;
