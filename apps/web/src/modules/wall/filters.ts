import type { WallFilters } from '@guatu/contract';
import { countFilter, type FilterValues, textFilter } from '../../ui/filters/url-filters.ts';
import { knownThen } from '../records/office-time.ts';

/** The page's filters as they stand in its address. */
export const wallSpec = {
  /** Whose wall: a dispatch unit below the reader's top; its parts are the areas of the map. */
  wall: textFilter,
  /** Area that narrows the page; the map goes on showing its neighbours. */
  territory: textFilter,
  park: textFilter,
  chain: textFilter,
  kind: textFilter,
  unit: textFilter,
  period: textFilter,
  /** Local office time of the as-known-on picker. */
  known: textFilter,
  /** Place of the list in its row of tabs, from 1. */
  list: countFilter(1),
} as const;

export type WallPageFilters = FilterValues<typeof wallSpec>;

/** Keys that narrow what is shown; “clear” drops only these. */
export const NARROWING = ['territory', 'park', 'chain', 'kind', 'unit'] as const;

/** What the endpoints of the wall are asked with. */
export type WallQuery = WallFilters & { readonly knownAt?: string };

/** The question of the page. Values of an address that cannot be meant are left out, so that a typed address still opens. */
export function wallQuery(filters: WallPageFilters): WallQuery {
  const territory = idOf(filters.territory) ?? idOf(filters.wall);
  const park = idOf(filters.park);
  const chain = idOf(filters.chain);
  const unit = idOf(filters.unit);
  return {
    ...(filters.period !== null && /^\d{4}M(0[1-9]|1[0-2])$/.test(filters.period) ? { period: filters.period } : {}),
    ...(territory === undefined ? {} : { territory }),
    ...(park === undefined ? {} : { park }),
    ...(chain === undefined ? {} : { chain }),
    ...(filters.kind === null ? {} : { projectKind: filters.kind }),
    ...(unit === undefined ? {} : { unit }),
    ...knownThen(filters.known),
  };
}

/** The same question without the chosen area: what the map and its table show. */
export function mapQuery(filters: WallPageFilters): WallQuery {
  return wallQuery({ ...filters, territory: null });
}

function idOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
