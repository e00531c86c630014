import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { uuidSchema } from '../values.ts';

export const jobSchema = z.object({
  id: uuidSchema,
  kind: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  /** 0 to 1; null while it cannot be told. */
  progress: z.number().nullable(),
  /** What is being done, in words for the screen. */
  step: z.string(),
  /** Place in the queue while waiting. */
  place: z.number().int().nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type Job = z.infer<typeof jobSchema>;

export const jobEndpoint = defineEndpoint({
  method: 'GET',
  path: '/jobs/:id',
  summary: '任务进度',
  params: z.object({ id: uuidSchema }),
  response: jobSchema,
});

export const cancelJobEndpoint = defineEndpoint({
  method: 'POST',
  path: '/jobs/:id/cancel',
  summary: '取消任务',
  params: z.object({ id: uuidSchema }),
  response: jobSchema,
});
