import {
  choiceFilter,
  type FilterKind,
  type FilterSpec,
  listFilter,
  textFilter,
} from '../../../ui/filters/url-filters.ts';
import type { Ledger } from '../ledger.ts';
import { knownThen } from '../office-time.ts';

/** The filters of a list by their key in the address. `where` holds the enum and yes/no fields of the kind. */
export interface ListFilters {
  readonly q: string | null;
  readonly territory: string | null;
  readonly park: string | null;
  readonly chain: string | null;
  readonly unit: string | null;
  /** Lights that the rules judge, `NONE` for none. */
  readonly judged: readonly string[];
  readonly period: string | null;
  readonly sort: string | null;
  readonly group: 'none' | 'territory';
  /** Local office time of the as-known-on picker. */
  readonly known: string | null;
  /** Chosen columns; empty for the default ones. */
  readonly cols: readonly string[];
  readonly where: Readonly<Record<string, readonly string[]>>;
}

const FIXED = {
  q: textFilter,
  territory: textFilter,
  park: textFilter,
  chain: textFilter,
  unit: textFilter,
  judged: listFilter,
  period: textFilter,
  sort: textFilter,
  group: choiceFilter(['none', 'territory']),
  known: textFilter,
  cols: listFilter,
} as const;

/** Keys that change how a list looks, not what is in it: “clear” leaves them alone. */
export const LOOK_KEYS: ReadonlySet<string> = new Set(['sort', 'group', 'cols', 'period', 'known']);

/** The spec of `useUrlFilters` for a ledger: the fixed keys, and one key a filterable field. */
export function filterSpec(ledger: Ledger): typeof FIXED & Record<string, FilterKind<unknown>> {
  return { ...FIXED, ...Object.fromEntries(ledger.filters.map(({ field }) => [field, listFilter])) };
}

/** Reads the values that `useUrlFilters` gives for `filterSpec`. */
export function listFilters(ledger: Ledger, values: Readonly<Record<keyof FilterSpec, unknown>>): ListFilters {
  const text = (key: keyof typeof FIXED) => values[key] as string | null;
  const where = ledger.filters.flatMap(({ field }): [string, readonly string[]][] => {
    const chosen = values[field] as readonly string[];
    return chosen.length === 0 ? [] : [[field, chosen]];
  });
  return {
    q: text('q'),
    territory: text('territory'),
    park: text('park'),
    chain: text('chain'),
    unit: text('unit'),
    judged: values.judged as readonly string[],
    period: text('period'),
    sort: text('sort'),
    group: values.group as ListFilters['group'],
    known: text('known'),
    cols: values.cols as readonly string[],
    where: Object.fromEntries(where),
  };
}

/** The query of the list endpoint, without the page. Equal filters make an equal object, in this order of keys. */
export function listQuery(ledger: Ledger, filters: ListFilters): Readonly<Record<string, string>> {
  const where = Object.entries(filters.where)
    .map(([field, values]) => `${field}:${values.join(',')}`)
    .join(';');
  const given: readonly (readonly [string, string | null])[] = [
    ['q', filters.q],
    ['territory', filters.territory],
    ['park', filters.park],
    ['chain', filters.chain],
    ['unit', filters.unit],
    ['where', where === '' ? null : where],
    ['judged', filters.judged.length === 0 ? null : filters.judged.join(',')],
    ['period', filters.period],
    ['sort', sortOf(ledger, filters)],
    ['group', filters.group === 'none' ? null : filters.group],
    ['knownAt', knownThen(filters.known).knownAt ?? null],
  ];
  return Object.fromEntries(given.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}

/** The sort in force: what the address asks for, or the ledger's own for the time that is shown. */
export function sortOf(ledger: Ledger, filters: Pick<ListFilters, 'sort' | 'known'>): string {
  return filters.sort ?? (filters.known === null ? ledger.sort : ledger.knownSort);
}
