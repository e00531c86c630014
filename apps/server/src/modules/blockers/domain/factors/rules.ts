import type { FactorAct, Permission } from '@guatu/contract';
import type { Unit } from '@guatu/kernel';

/** Dates of a project's ledger from which the month of need may be taken. */
export const NEEDED_FIELDS = ['planStart', 'planComplete', 'planProduce'] as const;
export type NeededField = (typeof NEEDED_FIELDS)[number];

/** Columns of a project's ledger that say what it needs. */
export const DEMAND_FIELDS = ['landMu', 'buildingArea'] as const;
export type DemandField = (typeof DEMAND_FIELDS)[number];

export interface FactorRule {
  readonly id: string;
  readonly title: string;
  /** What a blocker for want of it is called in the ledger. */
  readonly factorType: string;
  readonly unit: Unit;
  /** Whether demand is laid to a named facility or to the place where the project lies. */
  readonly supply: 'FACILITY' | 'AREA';
  /** The first of them that is known to the month says from when it is needed. */
  readonly needed: readonly NeededField[];
  /** From this milestone on the demand is within what is used already, and is not counted again. */
  readonly inUseFrom: string;
  /** Where the ledger says what is needed; a demand that was entered for the project goes before it. */
  readonly demand: { readonly field: DemandField; readonly unit: Unit } | { readonly commitment: string } | null;
}

/** What is set against what: the factors, how demand months are found, what counts as confirmed, who may enter it. */
export interface FactorRules {
  /** Looked ahead from this month on. */
  readonly months: number;
  /** From this milestone on a project counts as confirmed, else as reserve. */
  readonly confirmedFrom: string;
  /** Whether a paper that was named for the demand confirms it as well. */
  readonly paperConfirms: boolean;
  readonly acts: readonly { readonly act: FactorAct; readonly permissions: readonly Permission[] }[];
  readonly items: readonly FactorRule[];
}

/** Any one of them is enough. */
export function factorPermissions(rules: FactorRules, act: FactorAct): readonly Permission[] {
  const found = rules.acts.find((each) => each.act === act);
  // The schema refuses a rule that leaves an act out.
  if (!found) throw new Error(`the rule has no act ${act}`);
  return found.permissions;
}

/** Order of a milestone: `M110` is 110. */
export const orderOf = (code: string): number => Number(code.slice(1));
