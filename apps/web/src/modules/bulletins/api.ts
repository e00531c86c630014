import {
  bulletinDraftEndpoint,
  bulletinEndpoint,
  bulletinFileEndpoint,
  bulletinsEndpoint,
  reopenBulletinEndpoint,
  sealBulletinEndpoint,
} from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  });
}

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
    mutationFn: (kind: 'paper' | 'annex') =>
      download(buildUrl(bulletinFileEndpoint.path, { id, kind }, {}), { method: bulletinFileEndpoint.method }),
  });
}
