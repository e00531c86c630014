import { type LedgerKind, recordEndpoint, recordHistoryEndpoint } from '@guatu/contract';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { knownThen } from '../office-time.ts';

export type LedgerRecord = (typeof recordEndpoint)['response']['_zod']['output'];
export type Revision = (typeof recordHistoryEndpoint)['response']['_zod']['output']['revisions'][number];

/** One record with all its values, now or as known at a moment of the office's clock. */
export function useRecord(kind: LedgerKind, id: string, known: string | null) {
  return useQuery({
    queryKey: ['records', kind, id, 'item', known],
    queryFn: ({ signal }): Promise<LedgerRecord> =>
      call(recordEndpoint, {
        params: { kind, id },
        query: knownThen(known),
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}

const PAGE = 50;

/** The revisions of a record, newest first, page by page. */
export function useHistory(kind: LedgerKind, id: string) {
  return useInfiniteQuery({
    queryKey: ['records', kind, id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      call(recordHistoryEndpoint, { params: { kind, id }, query: { limit: PAGE, offset: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last: { readonly revisions: readonly Revision[] }, pages) =>
      last.revisions.length < PAGE ? undefined : pages.reduce((sum, page) => sum + page.revisions.length, 0),
  });
}
