import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';
import { count, day, line, ofOne, seen } from './shapes.ts';

/** A unit's request to put something on an office's agenda (提请). */
export const requestSchema = z.object({
  id: uuidSchema,
  version: count,
  title: z.string(),
  projectId: uuidSchema.nullable(),
  projectName: z.string().nullable(),
  /** Who asks. */
  unit: z.string(),
  by: z.string(),
  on: day,
  /** The office whose agenda it is for. */
  office: z.object({ leaf: count, name: z.string() }),
  /** What is asked of whom, and the decision that the unit proposes. */
  asked: z.string(),
  want: z.string(),
  proposal: z.string(),
  status: z.enum(['ASKED', 'ACCEPTED', 'REFUSED']),
  /** Why it was refused, or what was said to its acceptance. */
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredOn: day.nullable(),
  /** Papers hung on it. */
  files: count,
  /** Whether the asker's own office answers it. */
  mayAnswer: z.boolean(),
});
export type AgendaRequest = z.infer<typeof requestSchema>;

export const requestsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/dispatch/requests',
  summary: '议题提请：提给谁、提什么、答复了没有',
  response: z.object({
    today: day,
    /** The offices that the asker's unit may ask, the nearest first. */
    offices: z.array(z.object({ leaf: count, name: z.string() })).readonly(),
    requests: z.array(requestSchema).readonly(),
  }),
});

const text = z.string().trim().min(2).max(1000);

export const askRequestEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/requests',
  summary: '提请一个议题',
  body: z.object({
    ...{ title: line, asked: line, want: text, proposal: text },
    projectId: uuidSchema.nullable(),
    office: count,
  }),
  response: requestSchema,
});

export const answerRequestEndpoint = defineEndpoint({
  method: 'POST',
  path: '/dispatch/requests/:id/answer',
  summary: '答复提请：采纳上会，或不采纳并说明理由',
  params: ofOne,
  body: z.object({ ...seen, accept: z.boolean(), reason: z.string().trim().max(500).nullable() }),
  response: requestSchema,
});
