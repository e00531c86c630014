import { cancelJobEndpoint, defineEndpoint, jobEndpoint, jobSchema, uuidSchema } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { openEventStream, registerEndpoint } from '../http/index.ts';
import type { Jobs } from './jobs.ts';
import { jobWords } from './messages.ts';

/** Events `job`, each with the whole job as its data; the stream ends with the job. */
export const jobEventsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/jobs/:id/events',
  summary: jobWords.eventsSummary,
  params: z.object({ id: uuidSchema }),
  response: jobSchema,
});

const RUNNING_ON = new Set(['waiting', 'running']);

/** Looking at one's own jobs, cancelling them, and following them. */
export function registerJobRoutes(app: FastifyInstance, jobs: Jobs): void {
  registerEndpoint(app, jobEndpoint, ({ actor, params }) => jobs.find(actor, params.id));

  registerEndpoint(app, cancelJobEndpoint, ({ actor, params }) => jobs.cancel(actor, params.id));

  registerEndpoint(app, jobEventsEndpoint, async ({ actor, params, request, reply }) => {
    // Once the stream is open nothing can be refused any more.
    await jobs.find(actor, params.id);
    const stream = openEventStream(request, reply);
    try {
      const stop = await jobs.watch(actor, params.id, (job) => {
        stream.send('job', job);
        if (!RUNNING_ON.has(job.status)) stream.close();
      });
      if (stream.closed.aborted) stop();
      else stream.closed.addEventListener('abort', stop, { once: true });
    } catch (error) {
      // The browser asks again by itself.
      request.log.error({ err: error }, 'a job could not be watched');
      stream.close();
    }
    return reply;
  });
}
