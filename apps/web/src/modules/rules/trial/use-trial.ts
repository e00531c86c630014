import { cancelJobEndpoint, type Job, type LightTrial, lightTrialEndpoint, lightTrialSchema } from '@guatu/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../../api/client.ts';
import { ApiError } from '../../../api/error.ts';
import { followJob } from '../../sources/api/follow-job.ts';

export interface Trial {
  readonly start: () => void;
  readonly cancel: () => void;
  /** While it waits or runs. */
  readonly job: Job | null;
  readonly busy: boolean;
  readonly result: LightTrial | null;
  readonly error: unknown;
}

/** Trying a version of the light rules on history: its job is followed to the end, which brings the result. */
export function useTrial(version: string): Trial {
  const [job, setJob] = useState<Job | null>(null);
  const send = useMutation({
    mutationFn: () => call(lightTrialEndpoint, { body: { version } }),
    onMutate: () => setJob(null),
  });
  const stop = useMutation({ mutationFn: (id: string) => call(cancelJobEndpoint, { params: { id } }) });
  const jobId = send.data?.jobId;
  useEffect(() => (jobId === undefined ? undefined : followJob(jobId, setJob)), [jobId]);
  const failed =
    job?.status === 'failed' && job.error ? new ApiError(422, job.error.code, job.error.message, null) : null;
  const over = job !== null && job.status !== 'waiting' && job.status !== 'running';
  return {
    start: () => send.mutate(),
    cancel: () => jobId !== undefined && stop.mutate(jobId),
    job,
    busy: send.isPending || (jobId !== undefined && !over),
    result: job?.status === 'done' ? lightTrialSchema.parse(job.result) : null,
    error: send.error ?? stop.error ?? failed,
  };
}
