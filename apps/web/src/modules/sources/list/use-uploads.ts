import { cancelJobEndpoint, type Job } from '@guatu/contract';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { call } from '../../../api/client.ts';
import { ApiError } from '../../../api/error.ts';
import { followJob } from '../api/follow-job.ts';
import { uploadFile } from '../api/upload.ts';
import { type Upload, uploadsReducer } from './uploads.ts';

export interface Uploads {
  readonly list: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  readonly cancel: (key: number) => void;
  readonly dismiss: (key: number) => void;
}

/** Files on their way in: sent one by one, then followed as jobs. `onRead` hears of each that became a batch. */
export function useUploads(onRead: (batchId: string, alone: boolean) => void): Uploads {
  const [list, dispatch] = useReducer(uploadsReducer, []);
  const stops = useRef(new Map<number, () => void>());
  const read = useRef(onRead);
  useEffect(() => {
    read.current = onRead;
  });
  useEffect(() => {
    const kept = stops.current;
    return () => {
      for (const stop of kept.values()) stop();
    };
  }, []);
  const nextKey = useRef(1);

  const start = useCallback(async (key: number, file: File, alone: boolean) => {
    const abort = new AbortController();
    stops.current.set(key, () => abort.abort());
    try {
      const { jobId } = await uploadFile(file, (share) => dispatch({ what: 'sent', key, share }), abort.signal);
      dispatch({ what: 'accepted', key, jobId });
      const stop = followJob(jobId, (job: Job) => {
        dispatch({ what: 'job', key, job });
        const batchId = job.status === 'done' ? job.result?.batchId : undefined;
        if (typeof batchId === 'string') read.current(batchId, alone);
      });
      stops.current.set(key, stop);
    } catch (error) {
      if (error instanceof ApiError) dispatch({ what: 'failed', key, error });
      else if (abort.signal.aborted) dispatch({ what: 'cancelled', key });
      else throw error;
    }
  }, []);

  return {
    list,
    add: (files) => {
      for (const file of files) {
        const key = nextKey.current++;
        dispatch({ what: 'added', key, name: file.name });
        void start(key, file, files.length === 1);
      }
    },
    cancel: (key) => {
      const upload = list.find((each) => each.key === key);
      // Before the job exists, breaking off the request is enough: what was not received whole is not kept.
      if (upload?.jobId === undefined) stops.current.get(key)?.();
      else {
        void call(cancelJobEndpoint, { params: { id: upload.jobId } }).catch((error: unknown) => {
          if (!(error instanceof ApiError)) throw error;
          dispatch({ what: 'failed', key, error });
        });
      }
    },
    dismiss: (key) => {
      stops.current.get(key)?.();
      stops.current.delete(key);
      dispatch({ what: 'dismissed', key });
    },
  };
}
