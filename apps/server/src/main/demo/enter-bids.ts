import type { BidAct } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import { type DemoBid, type DemoBidState, type DemoRegion, demoBids } from '../../../../../demo/src/index.ts';
import type { Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import { bidActs } from '../../modules/funding/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { startWords } from '../messages.ts';
import { rowsOf } from './rows.ts';

/** Who prepares a bid, and who enters what came of it. */
export interface BidPeople {
  readonly clerk: string;
  readonly finance: string;
}

/** The acts that lead to each state, in order. */
const WAYS: Readonly<Record<DemoBidState, readonly BidAct[]>> = {
  IDEA: [],
  PREPARED: ['prepare'],
  APPLIED: ['prepare', 'apply'],
  REVIEWED: ['prepare', 'apply', 'review'],
  ALLOCATED: ['prepare', 'apply', 'review', 'allocate'],
  PAYING: ['prepare', 'apply', 'review', 'allocate', 'pay'],
  REFUSED: ['prepare', 'apply', 'refuse'],
};

const DEPS = { clock: systemClock, hooks: landHooks };

/** Enters the demo's bids by the acts of the offices, each as far as it has come. */
export async function enterDemoBids(
  product: Product,
  region: DemoRegion,
  people: BidPeople,
  scope: Scope,
): Promise<void> {
  const bids = demoBids(region);
  await withScope(product.db, { ...scope, user: people.clerk }, async (trx) => {
    const keys = bids.map(({ key }) => key);
    const rows = await rowsOf(trx, region.projects, keys);
    for (const bid of bids) {
      const row = rows.get(bid.key);
      if (row) await enterBid(trx, people, row.id, bid);
    }
  });
}

async function enterBid(trx: Trx, { clerk, finance }: BidPeople, project: string, bid: DemoBid): Promise<void> {
  const { startBid, bringMaterial, actOnBid, oneBid, materialsOf } = bidActs;
  const id = await startBid(trx, DEPS, clerk, { project, direction: bid.direction });
  const seen = async () => ({ id, version: (await oneBid(trx, id)).bid.version });
  const amounts: Partial<Record<BidAct, number>> = { apply: bid.applied, allocate: bid.allocated, pay: bid.paid };
  for (const act of WAYS[bid.state]) {
    if (act === 'apply') {
      for (const material of await materialsOf(trx, systemClock, id))
        await bringMaterial(trx, DEPS, clerk, { ...(await seen()), material, files: [], note: startWords.bidMaterial });
    }
    await actOnBid(trx, DEPS, amounts[act] === undefined || act === 'apply' ? clerk : finance, {
      ...(await seen()),
      ...{ act, on: officeDay(Date.parse(systemClock.now())), amount: amounts[act] ?? null },
      ...{ paper: startWords.bidPaper, note: startWords.bidNote, due: null, files: [] },
    });
  }
}
