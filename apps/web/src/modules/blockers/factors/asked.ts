import type { Factor, FactorDemand, FactorLine } from '@guatu/contract';
import type { Facility } from './api.ts';

/** The form that stands open on the page, and what it is about. */
export type Asked =
  | { readonly form: 'capacity'; readonly factor: Factor | null; readonly facility: Facility | null }
  | {
      readonly form: 'demand';
      readonly factor: Factor;
      readonly line: FactorLine | null;
      readonly demand: FactorDemand | null;
    }
  | { readonly form: 'shortage'; readonly factor: Factor; readonly line: FactorLine };
