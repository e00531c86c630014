import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  activeFilters,
  type FilterSpec,
  type FilterValues,
  type FlatSearch,
  readFilters,
  writeFilters,
} from './url-filters.ts';

export interface UrlFilters<Spec> {
  readonly values: FilterValues<Spec>;
  /** Changes some filters; one entry in the history, so that back undoes it. */
  readonly set: (patch: Partial<FilterValues<Spec>>) => void;
  readonly clear: () => void;
  /** Keys that are set; “clear” is shown only when there are any. */
  readonly active: readonly (keyof Spec & string)[];
}

/**
 * Filters that live in the URL:
 * `const { values, set } = useUrlFilters(spec)` with a `spec` declared once beside the page.
 */
export function useUrlFilters<Spec extends FilterSpec>(spec: Spec): UrlFilters<Spec> {
  const search = useSearch({ strict: false }) as FlatSearch;
  const navigate = useNavigate();
  const go = (next: FlatSearch) => void navigate({ to: '.', search: () => next, resetScroll: false });
  return {
    values: readFilters(spec, search),
    set: (patch) => go(writeFilters(spec, search, patch)),
    clear: () => {
      const own = new Set(Object.keys(spec));
      go(Object.fromEntries(Object.entries(search).filter(([key]) => !own.has(key))));
    },
    active: activeFilters(spec, search),
  };
}
