import type { Job } from '@guatu/contract';
import type { ApiError } from '../../../api/error.ts';

/** One file on its way in. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly jobId?: string;
  readonly state:
    | { readonly kind: 'sending'; readonly share: number }
    | { readonly kind: 'job'; readonly job: Job }
    | { readonly kind: 'read'; readonly batchId: string; readonly records: number }
    | { readonly kind: 'refused'; readonly code: string; readonly message: string }
    | { readonly kind: 'cancelled' };
}

export type UploadEvent =
  | { readonly what: 'added'; readonly key: number; readonly name: string }
  | { readonly what: 'sent'; readonly key: number; readonly share: number }
  | { readonly what: 'accepted'; readonly key: number; readonly jobId: string }
  | { readonly what: 'job'; readonly key: number; readonly job: Job }
  | { readonly what: 'failed'; readonly key: number; readonly error: Pick<ApiError, 'code' | 'message'> }
  | { readonly what: 'cancelled'; readonly key: number }
  | { readonly what: 'dismissed'; readonly key: number };

/** Newest file first, so that what was just dropped is in sight. */
export function uploadsReducer(list: readonly Upload[], event: UploadEvent): readonly Upload[] {
  if (event.what === 'added') {
    return [{ key: event.key, name: event.name, state: { kind: 'sending', share: 0 } }, ...list];
  }
  if (event.what === 'dismissed') return list.filter(({ key }) => key !== event.key);
  return list.map((upload) => (upload.key === event.key ? next(upload, event) : upload));
}

function next(upload: Upload, event: Exclude<UploadEvent, { what: 'added' | 'dismissed' }>): Upload {
  switch (event.what) {
    case 'sent':
      return upload.state.kind === 'sending' ? { ...upload, state: { kind: 'sending', share: event.share } } : upload;
    case 'accepted':
      return { ...upload, jobId: event.jobId };
    case 'failed':
      return { ...upload, state: { kind: 'refused', code: event.error.code, message: event.error.message } };
    case 'cancelled':
      return { ...upload, state: { kind: 'cancelled' } };
    case 'job':
      return { ...upload, state: stateOf(event.job) };
  }
}

function stateOf(job: Job): Upload['state'] {
  if (job.status === 'cancelled') return { kind: 'cancelled' };
  if (job.status === 'failed' && job.error) return { kind: 'refused', ...job.error };
  const batchId = job.result?.batchId;
  if (job.status === 'done' && typeof batchId === 'string') {
    return { kind: 'read', batchId, records: Number(job.result?.records ?? 0) };
  }
  return { kind: 'job', job };
}
