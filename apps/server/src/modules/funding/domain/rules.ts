import type { BidAct, BidNeed, BidState, BidTurn, FundChannel, Permission } from '@guatu/contract';
import type { Condition, Vocabulary } from '@guatu/kernel';

export interface BidTransition {
  readonly act: BidAct;
  readonly from: readonly BidState[];
  readonly to: BidState;
  /** What has to be said with it, besides its day. */
  readonly needs: readonly BidNeed[];
  /** Any one of them is enough. */
  readonly permissions: readonly Permission[];
}

export interface StateRule {
  readonly turn: BidTurn | null;
  /** Days without a move after which a bid counts as stuck; null where nothing has to move. */
  readonly stuckDays: number | null;
}

/** How bids move, and when they are late. */
export interface BidRules {
  readonly states: ReadonlyMap<BidState, StateRule>;
  readonly acts: ReadonlyMap<BidAct, BidTransition>;
  /** So many days after the allocation at least so much of it is paid; in order of days. */
  readonly payment: readonly { readonly days: number; readonly percent: number }[];
  /** A window that ends within so many days is told of. */
  readonly closingDays: number;
  /** How far the reported rate of payment may lie from the derived one, in percentage points. */
  readonly rateTolerancePoints: number;
}

/** Numbers of a project of which a share may be asked for. */
export const SHARE_BASES = ['totalInvestment', 'equipInvestment'] as const;

/** Something that higher levels give money for. */
export interface Direction {
  readonly id: string;
  readonly title: string;
  readonly channel: FundChannel;
  readonly basis: 'PUBLIC' | 'OFFICE';
  readonly source: string;
  readonly about: string;
  /** Which projects are looked at: those that have not started, or all that are not completed. */
  readonly pool: 'RESERVE' | 'UNFINISHED';
  readonly condition: Condition;
  /** In yuan. */
  readonly amounts: { readonly least: number | null; readonly most: number | null };
  readonly share: {
    readonly of: (typeof SHARE_BASES)[number];
    readonly percent: number;
    readonly note: string;
  } | null;
  readonly windows: readonly { readonly from: string; readonly until: string; readonly note: string }[];
  readonly materials: readonly { readonly id: string; readonly title: string; readonly required: boolean }[];
}

export interface DirectionRules {
  readonly vocabulary: Vocabulary;
  /** The set of libraries by which the fact `library` is told. */
  readonly librarySet: string;
  readonly items: readonly Direction[];
}

/** The transition of an act. */
export function transitionOf(rules: BidRules, act: BidAct): BidTransition {
  const found = rules.acts.get(act);
  // The reader of the rule refuses one that leaves an act out.
  if (!found) throw new Error(`the rule has no act ${act}`);
  return found;
}

/** What the rule says of a state. */
export function stateRuleOf(rules: BidRules, state: BidState): StateRule {
  const found = rules.states.get(state);
  // The reader of the rule refuses one that leaves a state out.
  if (!found) throw new Error(`the rule has no state ${state}`);
  return found;
}

/** The acts that somebody with these permissions may do from a state. */
export function actsFrom(
  rules: BidRules,
  state: BidState,
  permissions: ReadonlySet<Permission>,
): readonly BidTransition[] {
  return [...rules.acts.values()].filter(
    ({ from, permissions: asked }) => from.includes(state) && asked.some((one) => permissions.has(one)),
  );
}

export const directionOf = (rules: DirectionRules, id: string | null): Direction | null =>
  rules.items.find((each) => each.id === id) ?? null;
