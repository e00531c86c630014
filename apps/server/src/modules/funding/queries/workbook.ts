import type { Bid, BidQuery, BidSums } from '@guatu/contract';
import { parseIsoDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { CellInput } from '../../../platform/excel/index.ts';
import type { Taker } from '../../../platform/frames/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type CountSheet, countsWorkbook, inWan, percentCell } from '../../projects/index.ts';
import { rateOf } from '../domain/standing.ts';
import { CHANNEL_WORDS, STATE_WORDS, TURN_WORDS } from '../messages/words.ts';
import { workbookWords as words } from '../messages/workbook.ts';
import { bidBoard, type Reader } from './board.ts';
import { fundingRulesOn, ruleNamed, todayOf } from './parts.ts';

/** The most rows of a workbook. */
const MOST = 20_000;

/** The pipeline by state and channel, and every bid behind it. */
export async function bidWorkbook(trx: ReadTrx, clock: Clock, reader: Reader, query: BidQuery, taker: Taker) {
  const { states, channels, places, whole, bids } = await bidBoard(trx, clock, reader, query, MOST);
  const day = todayOf(clock);
  const rule = ruleNamed((await fundingRulesOn(trx, day)).bids(reader.leaf));
  const figures: CountSheet = {
    ...{ name: words.what, heads: words.heads, notes: words.notes },
    rows: [
      ...states.map((sums) => sumCells(STATE_WORDS[sums.state], sums)),
      sumCells(words.all, whole),
      ...channels.map((sums) => sumCells(channelName(sums.channel), sums)),
      ...places.map((sums) => sumCells(words.place(sums.place), sums)),
    ],
  };
  const behind: CountSheet = { name: words.behind, heads: words.rowHeads, notes: [], rows: bids.map(bidCells) };
  return countsWorkbook(trx, { what: words.what, day, rule, figures, behind }, taker);
}

const channelName = (channel: string | null): string =>
  channel === null ? words.noChannel : words.channel(CHANNEL_WORDS[channel] ?? channel);

const sumCells = (name: string, sums: BidSums): readonly CellInput[] => [
  ...[name, sums.bids, inWan(sums.applied), inWan(sums.allocated), inWan(sums.paid), percentCell(rateOf(sums))],
];

/** A whole day as a date; a coarser one as it is written. */
const dateCell = (date: string | null): CellInput => (date !== null && parseIsoDay(date).ok ? { date } : date);

const bidCells = (bid: Bid): readonly CellInput[] => [
  ...[bid.name, bid.place, bid.channel === null ? null : (CHANNEL_WORDS[bid.channel] ?? bid.channel)],
  ...[bid.direction?.title ?? null, STATE_WORDS[bid.state], dateCell(bid.since), bid.days],
  ...[bid.turn === null ? null : TURN_WORDS[bid.turn], dateCell(bid.due)],
  ...[inWan(bid.applied), inWan(bid.allocated), inWan(bid.paid), percentCell(bid.rate)],
  ...[percentCell(bid.reportedRate), bid.remarks.join('')],
];
