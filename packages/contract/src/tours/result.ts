import { z } from 'zod';
import { count, day, line, ofOne, seen } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { tourSchemeSchema } from './shapes.ts';

/** A score in print, two decimals at most. */
const score = z.string();

/** What one sheet gave an entrant, and whether it was left out as an extreme. */
export const resultSheetSchema = z.object({
  judge: z.string(),
  total: score,
  leftOut: z.boolean(),
  marks: z.record(z.string(), z.number()),
});

export const resultLineSchema = z.object({
  entrant: z.string(),
  score,
  rank: count,
  /** The rank in the tour before; null where it was not part of that. */
  before: count.nullable(),
  awards: z.array(z.object({ id: z.string(), title: z.string(), end: z.enum(['TOP', 'BOTTOM']) })).readonly(),
  groups: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        weight: count,
        mean: score,
        counted: count,
        /** Empty for readers who may not see single sheets. */
        sheets: z.array(resultSheetSchema).readonly(),
      }),
    )
    .readonly(),
});
export type ResultLine = z.infer<typeof resultLineSchema>;

export const tourResultSchema = z.object({
  tourId: uuidSchema,
  version: count,
  title: z.string(),
  day,
  sealed: z.boolean(),
  sealedBy: z.string().nullable(),
  sealedOn: day.nullable(),
  hash: z.string().nullable(),
  /** Whether single sheets and awards of the bottom are shown; they stay inside. */
  inside: z.boolean(),
  scheme: tourSchemeSchema,
  /** Why there is no result yet, in a sentence. */
  problem: z.string().nullable(),
  /** Sheets that are not handed in, by judge. */
  missing: z.array(z.string()).readonly(),
  previous: z
    .object({
      title: z.string(),
      /** Whether the same entrants were scored then. */
      same: z.boolean(),
    })
    .nullable(),
  lines: z.array(resultLineSchema).readonly(),
});
export type TourResult = z.infer<typeof tourResultSchema>;

export const tourResultEndpoint = defineEndpoint({
  method: 'GET',
  path: '/tours/:id/result',
  summary: '拉练：打分、名次和奖项',
  params: ofOne,
  response: tourResultSchema,
});

export const sealTourEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/seal',
  summary: '拉练：封存结果',
  params: ofOne,
  body: z.object(seen),
  response: tourResultSchema,
});

export const unsealTourEndpoint = defineEndpoint({
  method: 'POST',
  path: '/tours/:id/unseal',
  summary: '拉练：重开结果',
  params: ofOne,
  body: z.object({ ...seen, reason: line }),
  response: tourResultSchema,
});
