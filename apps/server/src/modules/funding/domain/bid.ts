import { BID_STATES, type BidState } from '@guatu/contract';

/** A bid as its ledger row has it. Amounts in yuan; dates as the ledger writes them. */
export interface BidRow {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly name: string;
  readonly channel: string | null;
  readonly batch: string | null;
  readonly units: readonly string[];
  readonly total: number | null;
  readonly applied: number | null;
  readonly allocated: number | null;
  readonly paid: number | null;
  readonly reportedRate: number | null;
  readonly applyDate: string | null;
  readonly allocateDate: string | null;
  /** As acts have left it; null where none ever touched it. */
  readonly state: BidState | null;
  readonly since: string | null;
  readonly direction: string | null;
  readonly due: string | null;
  readonly appliedBy: string | null;
  readonly projectId: string | null;
  readonly projectName: string | null;
}

/** Where a bid stands: as acts left it, else as far as the figures of the ledger say. */
export function stateOf(
  bid: Pick<BidRow, 'state' | 'since' | 'applied' | 'allocated' | 'paid' | 'applyDate' | 'allocateDate'>,
): {
  readonly state: BidState;
  readonly from: 'ACT' | 'LEDGER';
  readonly since: string | null;
} {
  if (bid.state !== null) return { state: bid.state, from: 'ACT', since: bid.since };
  // The ledger does not say when money was paid, so nobody knows since when it is.
  if ((bid.paid ?? 0) > 0) return { state: 'PAYING', from: 'LEDGER', since: null };
  if ((bid.allocated ?? 0) > 0 || bid.allocateDate !== null)
    return { state: 'ALLOCATED', from: 'LEDGER', since: bid.allocateDate };
  if ((bid.applied ?? 0) > 0 || bid.applyDate !== null)
    return { state: 'APPLIED', from: 'LEDGER', since: bid.applyDate };
  return { state: 'IDEA', from: 'LEDGER', since: null };
}

/** A state of the row; null for what is none. */
export const readState = (text: string | null): BidState | null => BID_STATES.find((state) => state === text) ?? null;

/** What is not handed in yet. */
export const OPEN_STATES: readonly BidState[] = ['IDEA', 'PREPARED'];
