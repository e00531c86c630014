import type { BidAct, BidNeed, BidState } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import { type BidRow, stateOf } from './bid.ts';
import { type BidRules, type Direction, transitionOf } from './rules.ts';

export interface ActInput {
  readonly act: BidAct;
  readonly on: string;
  readonly amount: number | null;
  readonly paper: string | null;
  readonly note: string | null;
  readonly due: string | null;
  readonly files: readonly string[];
}

/** Why an act is not possible; the module's messages say each as a sentence. */
export type Obstacle =
  | { readonly why: 'state'; readonly state: BidState }
  | { readonly why: 'missing'; readonly need: BidNeed }
  | { readonly why: 'future' | 'due-past' | 'same-person' | 'outside-window' }
  | { readonly why: 'before'; readonly since: string }
  | { readonly why: 'materials'; readonly titles: readonly string[] }
  | { readonly why: 'too-little'; readonly least: number }
  | { readonly why: 'too-much'; readonly most: number }
  | { readonly why: 'over-allocated'; readonly left: number };

/** What an act is decided by, besides the bid itself. */
export interface ActAt {
  readonly rules: BidRules;
  readonly direction: Direction | null;
  /** Ids of the materials that were brought. */
  readonly brought: ReadonlySet<string>;
  readonly today: IsoDay;
  /** Who acts, by id. */
  readonly by: string;
}

export type Fields = Readonly<Record<string, string | number | readonly string[] | null>>;

/** What an act writes on the ledger row of the bid, or what stands in its way. */
export function decideAct(
  bid: BidRow,
  input: ActInput,
  at: ActAt,
): { readonly ok: true; readonly fields: Fields } | { readonly ok: false; readonly obstacle: Obstacle } {
  const transition = transitionOf(at.rules, input.act);
  const { state, since } = stateOf(bid);
  const obstacle =
    (transition.from.includes(state) ? null : ({ why: 'state', state } as const)) ??
    missingOf(transition.needs, input) ??
    dayObstacle(input, since, at.today) ??
    moneyObstacle(bid, input, at);
  if (obstacle) return { ok: false, obstacle };
  const moved = { bidState: transition.to, bidSince: input.on, bidDue: input.due };
  return { ok: true, fields: { ...moved, ...moneyFields(bid, input, at.by) } };
}

function missingOf(needs: readonly BidNeed[], input: ActInput): Obstacle | null {
  const need = needs.find((each) => input[each] === null);
  return need === undefined ? null : { why: 'missing', need };
}

function dayObstacle({ on, due }: ActInput, since: string | null, today: IsoDay): Obstacle | null {
  if (on > today) return { why: 'future' };
  // A coarse date (2026-08) sorts before every day within it, so only what is surely earlier is refused.
  if (since !== null && on < since) return { why: 'before', since };
  return due !== null && due < today ? { why: 'due-past' } : null;
}

function moneyObstacle(bid: BidRow, input: ActInput, at: ActAt): Obstacle | null {
  switch (input.act) {
    case 'apply':
      return applyObstacle(input, at);
    case 'allocate':
      // Whoever asked for the money is not the one to say that it came.
      return bid.appliedBy === at.by ? { why: 'same-person' } : null;
    case 'pay': {
      const left = (bid.allocated ?? 0) - (bid.paid ?? 0);
      return (input.amount ?? 0) > left ? { why: 'over-allocated', left } : null;
    }
    default:
      return null;
  }
}

function applyObstacle({ amount, on, note }: ActInput, { direction, brought }: ActAt): Obstacle | null {
  if (!direction) return null;
  const lacking = direction.materials.filter(({ id, required }) => required && !brought.has(id));
  if (lacking.length > 0) return { why: 'materials', titles: lacking.map(({ title }) => title) };
  const { least, most } = direction.amounts;
  if (least !== null && (amount ?? 0) < least) return { why: 'too-little', least };
  if (most !== null && (amount ?? 0) > most) return { why: 'too-much', most };
  const open = direction.windows.length === 0 || direction.windows.some(({ from, until }) => from <= on && on <= until);
  // The level above may take it all the same; then it has to be said why.
  return open || note !== null ? null : { why: 'outside-window' };
}

function moneyFields(bid: BidRow, { act, amount, on }: ActInput, by: string): Fields {
  switch (act) {
    case 'apply':
      return { applyAmt: amount, applyDate: on, bidAppliedBy: by };
    case 'allocate':
      return { allocatedAmt: amount, allocateDate: on };
    case 'pay':
      return { paidAmt: (bid.paid ?? 0) + (amount ?? 0) };
    default:
      return {};
  }
}
