import { freezeListsEndpoint, listDifferenceEndpoint, listWorkbookEndpoint, sixListsEndpoint } from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { download } from '../../../api/download.ts';
import { buildUrl } from '../../../api/request.ts';

/** Projects on a page of a list. */
export const PAGE = 50;

export function useSixLists(list: string | undefined, page: number) {
  const query = { limit: PAGE, offset: (page - 1) * PAGE, ...(list === undefined ? {} : { list }) };
  return useQuery({
    // Below the records: whatever changes a record changes the lists.
    queryKey: ['records', 'six-lists', query],
    queryFn: ({ signal }) => call(sixListsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useListDifference(from: string) {
  return useQuery({
    queryKey: ['records', 'six-lists', 'difference', from],
    queryFn: ({ signal }) => call(listDifferenceEndpoint, { query: { from }, signal }),
  });
}

export function useFreezeLists() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (period: string) => call(freezeListsEndpoint, { body: { period } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['records', 'six-lists'] }),
  });
}

/** Hands the six lists to the browser as one workbook. */
export function useListWorkbook() {
  return useMutation({
    mutationFn: () =>
      download(buildUrl(listWorkbookEndpoint.path, {}, {}), {
        method: listWorkbookEndpoint.method,
        headers: { 'idempotency-key': crypto.randomUUID() },
      }),
  });
}
