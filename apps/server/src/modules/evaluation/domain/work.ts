import type { CanonicalValue } from '@guatu/kernel';
import type { Columns, Counterfactuals, Factor, Goal, Seal, UncertaintyRequest } from '@guatu/scoring';

/** A recipe and its data, as they go to a thread. */
export interface RunInput {
  readonly recipe: CanonicalValue;
  readonly columns: Columns;
}

/** What a thread is asked to do with a run. */
export type EngineWork = RunInput &
  (
    | { readonly kind: 'COMPUTE'; readonly doubt: UncertaintyRequest | null }
    | { readonly kind: 'WAYS'; readonly unit: string; readonly goal: Goal; readonly indicators: readonly string[] }
    | { readonly kind: 'SENSITIVITY'; readonly factors: readonly Factor[]; readonly n: number; readonly seed: number }
  );

/** How sure the place of one unit is. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly classShares: readonly number[];
  readonly aheadOfNext: number | null;
}

/** What came out for one unit that was judged; nulls for one without a score. */
export interface UnitOutcome {
  readonly name: string;
  readonly total: number | null;
  readonly rank: number | null;
  readonly class: string | null;
  readonly spread: Spread | null;
}

export interface Computed {
  readonly seal: Seal;
  readonly units: readonly UnitOutcome[];
}

export interface Sensitivity {
  readonly first: readonly number[];
  readonly total: readonly number[];
  readonly removals: readonly {
    readonly id: string;
    readonly title: string;
    readonly meanShift: number;
    readonly classChanges: number;
  }[];
}

/** Asks the thread. */
export interface Engine {
  compute(input: RunInput, doubt: UncertaintyRequest | null): Promise<Computed>;
  ways(input: RunInput, unit: string, goal: Goal, indicators: readonly string[]): Promise<Counterfactuals>;
  sensitivity(input: RunInput, factors: readonly Factor[], n: number, seed: number): Promise<Sensitivity>;
}
