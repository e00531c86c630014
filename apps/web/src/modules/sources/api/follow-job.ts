import { type Job, jobSchema } from '@guatu/contract';

/**
 * Follows a job until it is over and answers the function that stops following. The server names its events `job`; a
 * broken stream is taken up again by the browser.
 */
export function followJob(id: string, onJob: (job: Job) => void): () => void {
  const source = new EventSource(`/api/jobs/${id}/events`);
  source.addEventListener('job', (event: MessageEvent<string>) => {
    const job = jobSchema.parse(JSON.parse(event.data));
    if (job.status !== 'waiting' && job.status !== 'running') source.close();
    onJob(job);
  });
  return () => source.close();
}
