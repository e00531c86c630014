import type { BidState, BidTurn } from '@guatu/contract';
import { daysBetween, type IsoDay, parseLedgerDate, share } from '@guatu/kernel';
import type { Remark } from '../messages/remarks.ts';
import { type BidRow, stateOf } from './bid.ts';
import { type BidRules, type Direction, stateRuleOf } from './rules.ts';

export interface Standing {
  readonly state: BidState;
  readonly from: 'ACT' | 'LEDGER';
  readonly since: string | null;
  readonly days: number | null;
  readonly turn: BidTurn | null;
  readonly stuck: boolean;
  readonly late: boolean;
  /** Paid of allocated, per cent. */
  readonly rate: number | null;
  readonly remarks: readonly Remark[];
}

/** States in which money is on its way. */
const PAID_FROM: readonly BidState[] = ['ALLOCATED', 'PAYING'];
const BEFORE_MONEY: readonly BidState[] = ['IDEA', 'PREPARED', 'APPLIED', 'REVIEWED'];

/** How a bid stands today: whose turn it is, whether it moves, and what does not fit together. */
export function standingOf(bid: BidRow, rules: BidRules, direction: Direction | null, today: IsoDay): Standing {
  const { state, from, since } = stateOf(bid);
  const { turn, stuckDays } = stateRuleOf(rules, state);
  const days = daysSince(since, today);
  const rate = rateOf(bid);
  const slow = PAID_FROM.includes(state) ? slowPayment(bid, rules, today) : null;
  return {
    ...{ state, from, since, days, turn, rate },
    stuck: stuckDays !== null && days !== null && days > stuckDays,
    late: slow !== null,
    remarks: [...amountRemarks(bid, direction), ...reportRemarks(bid, state, rate, rules), ...(slow ? [slow] : [])],
  };
}

/** Paid of allocated in per cent; null where nothing is allocated. Nothing reported as paid counts as nothing paid. */
export function rateOf({ paid, allocated }: Pick<BidRow, 'paid' | 'allocated'>): number | null {
  return allocated === null ? null : share(paid ?? 0, allocated);
}

/** Days from the end of a date: what is known to the month has not waited before the month is over. */
function daysSince(date: string | null, today: IsoDay): number | null {
  const read = date === null ? null : parseLedgerDate(date);
  return read?.ok ? Math.max(0, daysBetween(read.value.lastDay, today)) : null;
}

function slowPayment(bid: BidRow, { payment }: BidRules, today: IsoDay): Remark | null {
  const days = daysSince(bid.allocateDate, today);
  const percent = rateOf(bid);
  if (days === null || percent === null) return null;
  const due = payment.filter((each) => days > each.days).at(-1);
  return due && percent < due.percent ? { what: 'paid-late', days, percent, asked: due.percent } : null;
}

function amountRemarks(bid: BidRow, direction: Direction | null): readonly Remark[] {
  const { applied, allocated, paid, total } = bid;
  const remarks: Remark[] = [];
  if (paid !== null && paid > (allocated ?? 0))
    remarks.push({ what: 'paid-over-allocated', paid, allocated: allocated ?? 0 });
  if (applied !== null && total !== null && applied > total)
    remarks.push({ what: 'applied-over-total', applied, total });
  const asked = applied !== null && total !== null ? share(applied, total) : null;
  const limit = direction?.share?.of === 'totalInvestment' ? direction.share.percent : null;
  if (asked !== null && limit !== null && asked > limit)
    remarks.push({ what: 'applied-over-share', percent: asked, limit });
  if (applied !== null && allocated !== null && allocated > applied)
    remarks.push({ what: 'allocated-over-applied', allocated, applied });
  const granted = applied !== null && allocated !== null && allocated < applied ? share(allocated, applied) : null;
  if (granted !== null) remarks.push({ what: 'allocated-below-applied', percent: granted });
  return remarks;
}

function reportRemarks(
  { allocated, reportedRate }: BidRow,
  state: BidState,
  rate: number | null,
  { rateTolerancePoints }: BidRules,
): readonly Remark[] {
  const remarks: Remark[] = [];
  if (rate !== null && reportedRate !== null && Math.abs(rate - reportedRate) > rateTolerancePoints)
    remarks.push({ what: 'rate-differs', derived: rate, reported: reportedRate });
  // A later import brought the money, and nobody has moved the bid.
  if ((allocated ?? 0) > 0 && BEFORE_MONEY.includes(state)) remarks.push({ what: 'state-behind', state });
  return remarks;
}

/** Late payments first, then what is stuck, then the longest waiting; what is over stands last. */
export function worstFirst(a: Ranked, b: Ranked): number {
  const weight = ({ late, stuck, turn }: Ranked) => (late ? 0 : stuck ? 1 : turn === null ? 3 : 2);
  return weight(a) - weight(b) || (b.days ?? -1) - (a.days ?? -1) || a.id.localeCompare(b.id);
}

interface Ranked {
  readonly id: string;
  readonly late: boolean;
  readonly stuck: boolean;
  readonly turn: BidTurn | null;
  readonly days: number | null;
}
