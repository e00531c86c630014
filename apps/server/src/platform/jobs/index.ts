/* Worker files import run-job-worker.ts instead: a thread should not load what the web server needs. */
export type {
  JobContext,
  JobHandler,
  JobPayload,
  JobRequest,
  JobResult,
  JobWork,
  Lane,
  LightHandler,
  ThreadHandler,
} from './job.ts';
export { createJobs, type Jobs, type JobsOptions } from './jobs.ts';
export type { JobLog } from './log.ts';
export { jobRefusals } from './messages.ts';
export { type Round, type Rounds, startRounds } from './rounds.ts';
export { jobEventsEndpoint, registerJobRoutes } from './routes.ts';
export type { JobCount } from './sql/queue.ts';
export type { JobListener } from './watchers.ts';
