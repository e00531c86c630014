import { z } from 'zod';
import { count } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { compareEndpoint } from './results.ts';
import { evaluationPeriodSchema, evaluationStatusSchema } from './shapes.ts';

const comparison = compareEndpoint.response.shape;

const previewRunSchema = z.object({
  id: uuidSchema,
  title: z.string(),
  period: evaluationPeriodSchema.nullable(),
  status: evaluationStatusSchema,
});

export const schemePreviewSchema = z.object({
  /** The run whose frozen data it was tried on, and those it could be tried on. */
  run: previewRunSchema,
  runs: z.array(previewRunSchema).readonly(),
  units: count,
  classes: comparison.classes,
  counts: comparison.counts,
  unchanged: comparison.unchanged,
  /** Those who move most in rank come first; no more than a screen can show. */
  moved: comparison.moved,
  movedTotal: count,
  /** Who moves is kept back: the scheme rests on tax figures that the reader may not see. */
  masked: z.boolean(),
});
export type SchemePreview = z.infer<typeof schemePreviewSchema>;

/** What a scheme that is still being written would make of frozen data. Nothing is kept. */
export const schemePreviewEndpoint = defineEndpoint({
  method: 'POST',
  path: '/evaluation/schemes/:id/preview',
  summary: '评价：试算改动中的计分方案',
  params: z.object({ id: z.string().regex(/^scheme-[a-z0-9-]{1,70}$/) }),
  body: z.object({
    /** Null: the last run of the scheme. */
    run: uuidSchema.nullable(),
    /** The scheme as it is written, without what stands around it in the catalogue. */
    scheme: z.record(z.string(), z.json()),
  }),
  response: schemePreviewSchema,
});
