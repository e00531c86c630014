import {
  bulletinDraftEndpoint,
  bulletinEndpoint,
  bulletinFileEndpoint,
  bulletinsEndpoint,
  makePapersEndpoint,
  type PaperFile,
  reopenBulletinEndpoint,
  sealBulletinEndpoint,
} from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../../api/client.ts';
import { download } from '../../api/download.ts';
import { buildUrl } from '../../api/request.ts';

const KEY = 'bulletins';

/** Months with reports, and the bulletins there are. */
export function useBulletins() {
  return useQuery({ queryKey: [KEY], queryFn: ({ signal }) => call(bulletinsEndpoint, { signal }) });
}

/** What a month's bulletin would say now. */
export function useDraft(period: string) {
  return useQuery({
    queryKey: [KEY, 'draft', period],
    queryFn: ({ signal }) => call(bulletinDraftEndpoint, { query: { period }, signal }),
  });
}

export function useBulletin(id: string) {
  return useQuery({
    queryKey: [KEY, id],
    queryFn: ({ signal }) => call(bulletinEndpoint, { params: { id }, signal }),
  });
}

/** Seals a month; everything about bulletins is asked for anew. */
export function useSeal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (period: string) => call(sealBulletinEndpoint, { body: { period } }),
    onSuccess: ({ id, jobId }) => {
      client.setQueryData(jobKey(id), jobId);
      return client.invalidateQueries({ queryKey: [KEY] });
    },
  });
}

/** The job that makes a bulletin's papers, as far as this browser asked for it; null when it did not. */
export function usePapersJob(id: string): string | null {
  const known = useQuery<string | null>({
    queryKey: jobKey(id),
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return known.data ?? null;
}

/** Has the papers made that are not there. */
export function useMakePapers(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(makePapersEndpoint, { params: { id } }),
    onSuccess: ({ jobId }) => client.setQueryData(jobKey(id), jobId),
  });
}

/** Asks for a bulletin anew, once its papers are made. */
export function useRefreshBulletin(id: string) {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: [KEY, id] }), [client, id]);
}

/** Not below the key of the bulletins, which are all asked for anew after a seal: this one only the browser knows. */
const jobKey = (id: string) => ['bulletin-papers', id];

export function useReopen(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call(reopenBulletinEndpoint, { params: { id }, body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  });
}

/** Takes one of a bulletin's files out. */
export function useFile(id: string) {
  return useMutation({
    mutationFn: (kind: PaperFile['kind']) =>
      download(buildUrl(bulletinFileEndpoint.path, { id, kind }, {}), { method: bulletinFileEndpoint.method }),
  });
}
