import { type ExtensionField, type ExtensionTyping, type Job, typeExtensionFieldEndpoint } from '@guatu/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from '../../../api/client.ts';
import { ApiError } from '../../../api/error.ts';
import { followJob } from '../api/follow-job.ts';

export interface Typing {
  readonly run: (typing: ExtensionTyping) => void;
  readonly busy: boolean;
  readonly job: Job | null;
  readonly error: unknown;
}

/** Giving a column its type: the job that reads it again is followed, and ends on the page of its batch. */
export function useTyping(field: ExtensionField): Typing {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  const send = useMutation({
    mutationFn: (typing: ExtensionTyping) =>
      call(typeExtensionFieldEndpoint, { params: { id: field.id }, body: typing }),
    onMutate: () => setJob(null),
  });
  const jobId = send.data?.jobId;
  useEffect(() => (jobId === undefined ? undefined : followJob(jobId, setJob)), [jobId]);
  const made = job?.status === 'done' ? job.result?.batchId : undefined;
  useEffect(() => {
    if (typeof made !== 'string') return;
    void client.invalidateQueries({ queryKey: ['extension-fields'] });
    void client.invalidateQueries({ queryKey: ['batches'] });
    void navigate({ to: '/sources/batches/$id', params: { id: made } });
  }, [made, client, navigate]);
  const over = job !== null && (job.status === 'failed' || job.status === 'cancelled');
  const failed = over && job.error ? new ApiError(422, job.error.code, job.error.message, null) : null;
  return {
    run: (typing) => send.mutate(typing),
    busy: send.isPending || (jobId !== undefined && !over),
    job,
    error: send.error ?? failed,
  };
}
