import { z } from 'zod';
import { count, day } from '../dispatch/shapes.ts';
import { intParam, uuidSchema } from '../values.ts';

/** Whether more or less is better. */
export const promiseDirectionSchema = z.enum(['UP', 'DOWN']);
export type PromiseDirection = z.infer<typeof promiseDirectionSchema>;

/** Whose books the figure is taken from: tax office, statistics, power company, social insurance. */
export const PROMISE_SOURCES = ['TAX', 'STATISTICS', 'POWER', 'INSURANCE', 'OTHER'] as const;
export const promiseSourceSchema = z.enum(PROMISE_SOURCES);
export type PromiseSource = z.infer<typeof promiseSourceSchema>;

/** What the review of fair competition came to; an agreement that did not pass may pay nothing. */
export const COMPETITION_REVIEWS = ['PASSED', 'AMENDED', 'EXEMPT', 'FAILED'] as const;
export const competitionReviewSchema = z.enum(COMPETITION_REVIEWS);
export type CompetitionReview = z.infer<typeof competitionReviewSchema>;

/** REPLACED: a later version, made because figures were corrected, was confirmed in its place. */
export const settlementStatusSchema = z.enum(['DRAFT', 'SUBMITTED', 'CONFIRMED', 'REPLACED']);
export type SettlementStatus = z.infer<typeof settlementStatusSchema>;

/** A promise goes by a code within its project: that of a measure in the catalogue, or one of its own. */
export const promiseCodeSchema = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/);

/** Yuan. */
export const amountSchema = count.nonnegative();

/** What a settlement came to; null where a tax figure could be worked out from it and the reader may not see any. */
export const resultsSchema = z.object({
  score: z.number().nullable(),
  due: amountSchema.nullable(),
  /** Still to be paid; negative: to be recovered. */
  balance: count.nullable(),
});

/** Why results are kept from the reader; null where none are. */
export const withheldSchema = z.string().nullable();

/** A thing of the catalogue with what it is called. */
export const namedSchema = z.object({ id: z.string(), title: z.string() });
export type Named = z.infer<typeof namedSchema>;

/** The rule that a figure was made by. */
export const ruleNamedSchema = z.object({ title: z.string(), version: count, sourceNote: z.string() });

/** Which projects are listed. */
export const settlementFilters = {
  territory: intParam.optional(),
  unit: intParam.optional(),
};

/** A project as lists of settlements name it. */
export const settledProjectSchema = z.object({
  id: uuidSchema,
  name: z.string(),
  territoryId: count,
  unitId: count.nullable(),
});

export { count as countSchema, day as daySchema };
