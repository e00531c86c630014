export const TABS = ['plan', 'handbook', 'judges', 'result'] as const;
export type Tab = (typeof TABS)[number];

/** What of tours the address says: which one, which part of it, whose sheet. */
export interface TourSearch {
  readonly tour?: string;
  readonly tab?: Tab;
  readonly card?: string;
}
