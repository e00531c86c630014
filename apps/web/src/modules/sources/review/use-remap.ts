import { type BatchDetail, type Job, remapEndpoint } from '@guatu/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from '../../../api/client.ts';
import { ApiError } from '../../../api/error.ts';
import { followJob } from '../api/follow-job.ts';

/** Corrections that are not sent yet. They are of one table: others start when these are through. */
export interface Pending {
  readonly tableNo: number;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly period?: string;
  readonly territoryId?: number;
}

export interface Remap {
  readonly pending: Pending | null;
  readonly count: number;
  readonly correct: (tableNo: number, change: Omit<Partial<Pending>, 'tableNo'>) => void;
  readonly drop: () => void;
  readonly run: (remember: boolean) => void;
  /** Reads the file again as it is, against the ledger of now. */
  readonly again: () => void;
  readonly job: Job | null;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Correcting what columns, period and office were taken for; ends on the page of the new batch. */
export function useRemap(batch: BatchDetail): Remap {
  const navigate = useNavigate();
  const [pending, setPending] = useState<Pending | null>(null);
  const [job, setJob] = useState<Job | null>(null);
  const send = useMutation({
    mutationFn: ({ corrections, remember }: { corrections: Pending; remember: boolean }) =>
      call(remapEndpoint, { params: { id: batch.id }, body: { version: batch.version, remember, ...corrections } }),
  });
  const jobId = send.data?.jobId;
  useEffect(() => (jobId === undefined ? undefined : followJob(jobId, setJob)), [jobId]);
  const made = job?.status === 'done' ? job.result?.batchId : undefined;
  useEffect(() => {
    if (typeof made === 'string') void navigate({ to: `/sources/batches/${made}`, replace: true });
  }, [made, navigate]);
  const running = send.isPending || (jobId !== undefined && (job === null || RUNNING.has(job.status)));
  const failed =
    job?.status === 'failed' && job.error ? new ApiError(422, job.error.code, job.error.message, null) : null;
  const firstTable = batch.tables.find((table) => table.ledgerKind !== 'none')?.tableNo ?? 1;
  return {
    pending,
    count: pending === null ? 0 : countOf(pending),
    correct: (tableNo, change) =>
      setPending((before) => {
        const base = before?.tableNo === tableNo ? before : { tableNo, columns: {} };
        return { ...base, ...change, columns: { ...base.columns, ...change.columns } };
      }),
    drop: () => setPending(null),
    run: (remember) => pending && send.mutate({ corrections: pending, remember }),
    again: () => send.mutate({ corrections: { tableNo: firstTable, columns: {} }, remember: false }),
    job,
    busy: running,
    error: send.error ?? failed,
  };
}

const RUNNING: ReadonlySet<Job['status']> = new Set(['waiting', 'running']);

function countOf({ columns, period, territoryId }: Pending): number {
  return Object.keys(columns).length + (period === undefined ? 0 : 1) + (territoryId === undefined ? 0 : 1);
}
