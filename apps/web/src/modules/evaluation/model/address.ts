import { choiceFilter, type FilterValues, textFilter } from '../../../ui/filters/url-filters.ts';

export const TABS = ['ranking', 'borders', 'objections', 'compare', 'factors', 'figures'] as const;
export type Tab = (typeof TABS)[number];

/** What the address of a run says: which part of it, whom, which version, compared with what. */
export const runSpec = {
  tab: choiceFilter(TABS),
  group: textFilter,
  unit: textFilter,
  /** Number of a frozen version; without one, the latest. */
  no: textFilter,
  with: textFilter,
} as const;

export type RunView = FilterValues<typeof runSpec>;

/** The version that an address asks for; null for the latest and for what cannot be meant. */
export function versionOf(no: string | null): number | null {
  return no !== null && /^[1-9]\d{0,3}$/.test(no) ? Number(no) : null;
}
