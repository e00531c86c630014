import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import {
  type CurrentRow,
  currentRows,
  type Db,
  entityDef,
  type LandHook,
  type ReadTrx,
} from '../../../platform/ledger/index.ts';
import { type RuleInForce, type RuleKind, rulesOf } from '../../../platform/rules/index.ts';
import { officeLeafOf } from '../../sources/index.ts';
import type { BidRow } from '../domain/bid.ts';
import { type BidRules, type DirectionRules, directionOf } from '../domain/rules.ts';
import { fundingRefusals } from '../messages.ts';
import { bidRules, directionRules } from '../rules.ts';
import { bidRows } from '../sql/bids.ts';

export interface FundingDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
}

export const todayOf = (clock: Clock): IsoDay => officeDay(Date.parse(clock.now()));

/** The rules of a day, by leaf, each read once. */
export interface FundingRules {
  readonly today: IsoDay;
  bids(leaf: number): RuleInForce<BidRules>;
  directions(leaf: number): RuleInForce<DirectionRules>;
}

export async function fundingRulesOn(trx: ReadTrx, today: IsoDay): Promise<FundingRules> {
  return { today, bids: await inForce(trx, bidRules, today), directions: await inForce(trx, directionRules, today) };
}

async function inForce<Body>(trx: ReadTrx, kind: RuleKind<Body>, today: IsoDay) {
  const rules = await rulesOf(trx, kind);
  return (leaf: number): RuleInForce<Body> => {
    const rule = rules.at(today, leaf);
    if (!rule) throw fundingRefusals.bid_rule_missing({ day: today });
    return rule;
  };
}

export const ruleNamed = ({ title, version, sourceNote }: RuleInForce<unknown>) => ({ title, version, sourceNote });

/** The leaf whose rules hold for a reader: that of the office, or of the first place that can be seen. */
export async function officeLeaf(trx: ReadTrx, scope: Scope): Promise<number> {
  return !scope.all && scope.territories.length === 0 ? 0 : officeLeafOf(trx, scope);
}

/** A bid in sight, as the board has it and as the ledger has it. */
export async function oneBid(trx: ReadTrx, id: string): Promise<{ readonly bid: BidRow; readonly row: CurrentRow }> {
  const [bid] = await bidRows(trx, { ids: [id] });
  const row = (await currentRows(trx, entityDef('funding'), [id], null)).get(id);
  if (!bid || !row) throw fundingRefusals.bid_not_found();
  return { bid, row };
}

/** Ids of the materials that a bid's direction asks for; none where it has no direction. */
export async function materialsOf(trx: ReadTrx, clock: Clock, id: string): Promise<readonly string[]> {
  const { bid } = await oneBid(trx, id);
  const { directions } = await fundingRulesOn(trx, todayOf(clock));
  return (directionOf(directions(bid.territoryId).body, bid.direction)?.materials ?? []).map((each) => each.id);
}
