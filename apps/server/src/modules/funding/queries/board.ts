import { BID_STATES, type Bid, type BidBoard, type BidQuery, type BidSums, type Permission } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { placeNames } from '../../projects/index.ts';
import { rateOf, worstFirst } from '../domain/standing.ts';
import { bidRows } from '../sql/bids.ts';
import { bidAnswer } from './bids.ts';
import { fundingRulesOn, todayOf } from './parts.ts';
import { closingWindows } from './windows.ts';

/** As many lines as anybody reads; the filters narrow. */
const MOST_LISTED = 500;

export interface Reader {
  readonly permissions: ReadonlySet<Permission>;
  /** The leaf whose windows are shown. */
  readonly leaf: number;
}

/** The pipeline: how many stand where with what money, what closes and what does not move. */
export async function bidBoard(
  trx: ReadTrx,
  clock: Clock,
  { permissions, leaf }: Reader,
  query: BidQuery,
  most = MOST_LISTED,
): Promise<BidBoard> {
  const today = todayOf(clock);
  const rules = await fundingRulesOn(trx, today);
  const placeOf = await placeNames(trx);
  const rows = await bidRows(trx, { project: query.project });
  const bids = rows.map((row) => bidAnswer(row, rules, permissions, placeOf));
  const { closingDays } = rules.bids(leaf).body;
  const listed = bids.filter((bid) => fits(bid, query)).sort(worstFirst);
  return {
    states: BID_STATES.map((state) => ({ state, ...sumsOf(bids.filter((bid) => bid.state === state)) })),
    channels: grouped(bids, ({ channel }) => channel).map(([channel, own]) => ({ channel, ...ratedSums(own) })),
    places: grouped(bids, ({ place }) => place).map(([place, own]) => ({ place, ...ratedSums(own) })),
    whole: ratedSums(bids),
    stuck: bids.filter(({ stuck }) => stuck).length,
    late: bids.filter(({ late }) => late).length,
    closing: closingWindows(rules.directions(leaf).body.items, bids, today, closingDays),
    closingDays,
    bids: listed.slice(0, most),
    total: listed.length,
    asOf: clock.now(),
  };
}

/** Bids that are late in any way and that the reader may move on. */
export async function bidsWaiting(
  trx: ReadTrx,
  clock: Clock,
  permissions: ReadonlySet<Permission>,
): Promise<{ readonly bids: number }> {
  const today = todayOf(clock);
  const rules = await fundingRulesOn(trx, today);
  const bids = (await bidRows(trx)).map((row) => bidAnswer(row, rules, permissions, () => ''));
  return { bids: bids.filter((bid) => bid.acts.length > 0 && isLate(bid, today)).length };
}

const isLate = ({ stuck, late, due, turn }: Bid, today: string): boolean =>
  stuck || late || (turn !== null && due !== null && due < today);

const fits = (bid: Bid, { state, channel, only }: BidQuery): boolean =>
  (state === undefined || bid.state === state) &&
  (channel === undefined || bid.channel === channel) &&
  (only === undefined || (only === 'STUCK' ? bid.stuck : bid.late));

/** Bids by what they have in common, the most first; of equals as they came. */
function grouped<Key>(bids: readonly Bid[], keyOf: (bid: Bid) => Key): readonly (readonly [Key, readonly Bid[]])[] {
  const groups = new Map<Key, Bid[]>();
  for (const bid of bids) groups.set(keyOf(bid), [...(groups.get(keyOf(bid)) ?? []), bid]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function sumsOf(bids: readonly Bid[]): BidSums {
  const sum = (of: (bid: Bid) => number | null): number | null => {
    const known = bids.map(of).filter((amount) => amount !== null);
    return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
  };
  return {
    bids: bids.length,
    applied: sum(({ applied }) => applied),
    allocated: sum(({ allocated }) => allocated),
    paid: sum(({ paid }) => paid),
  };
}

function ratedSums(bids: readonly Bid[]): BidSums & { readonly rate: number | null } {
  const sums = sumsOf(bids);
  return { ...sums, rate: rateOf(sums) };
}
