import { useMemo } from 'react';
import { useUrlFilters } from '../../../ui/filters/use-url-filters.ts';
import type { Sort } from '../../../ui/table/column.ts';
import type { Ledger } from '../ledger.ts';
import { filterSpec, type ListFilters, LOOK_KEYS, listFilters, sortOf } from './list-filters.ts';

export interface ListView {
  readonly filters: ListFilters;
  readonly set: (patch: Readonly<Record<string, unknown>>) => void;
  /** Given only while something narrows the list; the look of the list stays. */
  readonly clear: (() => void) | undefined;
  /** The sort of the head of a column; null while the list is sorted worst first. */
  readonly sort: Sort | null;
}

/** The state of a list, all of it in the address. */
export function useListView(ledger: Ledger): ListView {
  const spec = useMemo(() => filterSpec(ledger), [ledger]);
  const url = useUrlFilters(spec);
  const filters = listFilters(ledger, url.values);
  const narrowing = url.active.filter((key) => !LOOK_KEYS.has(key));
  return {
    filters,
    set: url.set,
    clear:
      narrowing.length === 0
        ? undefined
        : () => url.set(Object.fromEntries(narrowing.map((key) => [key, spec[key]?.read(undefined)]))),
    sort: columnSort(sortOf(ledger, filters)),
  };
}

function columnSort(text: string): Sort | null {
  if (text === 'worst') return null;
  return text.startsWith('-') ? { column: text.slice(1), descending: true } : { column: text, descending: false };
}

/** A sort as the address writes it. */
export function sortText(sort: Sort): string {
  return `${sort.descending ? '-' : ''}${sort.column}`;
}
