import {
  type Grain,
  type LibraryListQuery,
  librariesEndpoint,
  libraryProjectsEndpoint,
  projectRatesEndpoint,
  type RateListQuery,
  rateProjectsEndpoint,
  type StockFilters,
  type StockList,
} from '@guatu/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { type FilterValues, textFilter } from '../../../ui/filters/url-filters.ts';

/** The filters of a page of counts, as they stand in its address. */
export const STOCK_FILTERS = { period: textFilter, territory: textFilter, unit: textFilter, kind: textFilter };

/** What the endpoints are asked with; values of an address that cannot be meant are left out. */
export function stockQuery({ period, territory, unit, kind }: FilterValues<typeof STOCK_FILTERS>): StockFilters {
  const id = (text: string | null) => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined);
  return {
    ...(period !== null && /^\d{4}M(0[1-9]|1[0-2])$/.test(period) ? { period } : {}),
    ...(id(territory) === undefined ? {} : { territory: id(territory) }),
    ...(id(unit) === undefined ? {} : { unit: id(unit) }),
    ...(kind === null ? {} : { projectKind: kind }),
  };
}

export function useLibraries(query: StockFilters) {
  return useQuery({
    queryKey: ['records', 'libraries', query],
    queryFn: ({ signal }) => call(librariesEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useRates(query: StockFilters & { readonly grain: Grain; readonly goal?: string }) {
  return useQuery({
    queryKey: ['records', 'rates', query],
    queryFn: ({ signal }) => call(projectRatesEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The projects that a figure is made of. */
export type Behind = { readonly title: string } & (
  | { readonly of: 'library'; readonly query: LibraryListQuery }
  | { readonly of: 'rate'; readonly query: RateListQuery }
);

export function useBehind(behind: Behind) {
  return useQuery({
    queryKey: ['records', 'behind', behind.of, behind.query],
    queryFn: ({ signal }): Promise<StockList> =>
      behind.of === 'library'
        ? call(libraryProjectsEndpoint, { query: behind.query, signal })
        : call(rateProjectsEndpoint, { query: behind.query, signal }),
  });
}
