import { z } from 'zod';
import { line, ofOne, seen } from '../dispatch/shapes.ts';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { appraisalSchema, appraisalStageSchema } from './shapes.ts';

export const appraisalEndpoint = defineEndpoint({
  method: 'GET',
  path: '/appraisals/:id',
  summary: '项目评价：一张表',
  params: ofOne,
  response: appraisalSchema,
});

export const openAppraisalEndpoint = defineEndpoint({
  method: 'POST',
  path: '/appraisals',
  summary: '项目评价：开表，从台账取数',
  body: z.object({
    projectId: uuidSchema,
    stage: appraisalStageSchema,
    /** The scheme where the stage has several for the project; null takes the first. */
    scheme: z.string().max(80).nullable(),
    reason: line,
  }),
  response: appraisalSchema,
});

export const fillAppraisalEndpoint = defineEndpoint({
  method: 'POST',
  path: '/appraisals/:id/figures',
  summary: '项目评价：填报判据，写明依据',
  params: ofOne,
  body: z.object({
    ...seen,
    figures: z
      .array(
        z.object({
          column: z.string().min(1).max(80),
          /** Null takes an entered value away. */
          value: z.number().nullable(),
          note: z.string().trim().max(200),
        }),
      )
      .min(1)
      .max(60),
  }),
  response: appraisalSchema,
});

const act = (name: string, summary: string) =>
  ({ method: 'POST', path: `/appraisals/:id/${name}`, summary, params: ofOne, response: appraisalSchema }) as const;

export const refreshAppraisalEndpoint = defineEndpoint({
  ...act('refresh', '项目评价：按台账重新取数'),
  body: z.object(seen),
});

export const submitAppraisalEndpoint = defineEndpoint({
  ...act('submit', '项目评价：提交确认'),
  body: z.object(seen),
});

export const returnAppraisalEndpoint = defineEndpoint({
  ...act('return', '项目评价：退回'),
  body: z.object({ ...seen, reason: line }),
});

export const confirmAppraisalEndpoint = defineEndpoint({
  ...act('confirm', '项目评价：确认'),
  body: z.object(seen),
});

export const correctAppraisalEndpoint = defineEndpoint({
  ...act('correct', '项目评价：更正，另开一张'),
  body: z.object({ ...seen, reason: line }),
});

export const replayAppraisalEndpoint = defineEndpoint({
  method: 'GET',
  path: '/appraisals/:id/replay',
  summary: '项目评价：重新计算，逐位比对',
  params: ofOne,
  response: z.object({
    /** Parts that do not come out again; empty when everything does. */
    differs: z.array(z.enum(['recipe', 'data', 'result'])).readonly(),
    shown: z.string(),
  }),
});

export const appraisalPaperEndpoint = defineEndpoint({
  method: 'POST',
  path: '/appraisals/:id/paper',
  summary: '项目评价：一张表（Word）',
  params: ofOne,
  response: z.unknown(),
});
