import { recordListEndpoint } from '@guatu/contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import type { Ledger } from '../ledger.ts';
import { type ListFilters, listQuery } from './list-filters.ts';

const PAGE = 100;

type Page = (typeof recordListEndpoint)['response']['_zod']['output'];

/** A list as its address describes it, loaded page by page; equal addresses share one answer. */
export function useLedgerList(ledger: Ledger, filters: ListFilters, enabled = true) {
  const query = listQuery(ledger, filters);
  return useInfiniteQuery({
    queryKey: ['records', ledger.kind, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      call(recordListEndpoint, {
        params: { kind: ledger.kind },
        query: { ...query, limit: PAGE, offset: pageParam },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last: Page, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length < PAGE ? undefined : loaded;
    },
    // Old numbers stay in grey under a thin bar while the next filter is on its way.
    placeholderData: keepPreviousData,
    enabled,
  });
}
