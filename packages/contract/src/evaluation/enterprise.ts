import { z } from 'zod';
import { count, day, ofOne } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { evaluationClassSchema, evaluationPeriodSchema } from './shapes.ts';

/** What the last published run of each scheme made of one company. */
export const enterpriseResultsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/evaluation/enterprises/:id/results',
  summary: '评价：一家企业最近公布的结果',
  params: ofOne,
  response: z.object({
    items: z
      .array(
        z.object({
          evaluationId: uuidSchema,
          no: count,
          schemeId: z.string(),
          scheme: z.string(),
          period: evaluationPeriodSchema.nullable(),
          office: z.string(),
          publishedOn: day.nullable(),
          /** Null for one without a score, or on the list of those that are not judged. */
          class: evaluationClassSchema.nullable(),
          /** All classes of the scheme, best first. */
          classes: z.array(evaluationClassSchema).readonly(),
          rank: count.nullable(),
          of: count,
          shown: z.string().nullable(),
        }),
      )
      .readonly(),
  }),
});
export type EnterpriseResults = z.infer<(typeof enterpriseResultsEndpoint)['response']>;
