import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';

export const listAuditEventsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/audit-events',
  summary: '操作留痕，新的在前',
  query: z.object({
    kind: z.string().max(60).optional(),
    actorId: z.uuid().optional(),
    /** Id of the last event already read. */
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    events: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        actorId: z.string().nullable(),
        actorName: z.string().nullable(),
        subject: z.string(),
        details: z.record(z.string(), z.unknown()),
        at: z.string(),
      }),
    ),
  }),
});
