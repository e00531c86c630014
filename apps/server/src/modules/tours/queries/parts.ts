import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { currentRows, type Db, entityDef, type LandHook, type ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleInForce, rulesOf } from '../../../platform/rules/index.ts';
import { officeLeafOf } from '../../sources/index.ts';
import type { RoutePlanner } from '../commands/route-planner.ts';
import { type CardRecord, readCard } from '../domain/card.ts';
import type { TourRules, TourScheme } from '../domain/rules.ts';
import { readTour, type TourRecord } from '../domain/tour.ts';
import { tourRefusals } from '../messages.ts';
import { tourPlanningRules, tourScoringRules } from '../rules.ts';
import { cardIds } from '../sql/tours.ts';

export interface TourDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
  readonly planRoute: RoutePlanner;
  /** What a person may do; null when the account is gone or closed. */
  readonly actorById: (userId: string) => Promise<Actor | null>;
}

/** Who acts, and where. */
export interface Doer {
  readonly userId: string;
  readonly name: string;
  readonly scope: Scope;
}

export function todayOf(clock: Clock): IsoDay {
  return officeDay(Date.parse(clock.now()));
}

/** The leaf of the asker's office; whoever has rights on single projects only has none. */
export async function officeOf(trx: ReadTrx, scope: Scope): Promise<number> {
  if (!scope.all && scope.territories.length === 0) throw tourRefusals.tour_office_missing();
  return officeLeafOf(trx, scope);
}

/** Tours in the order of their ids; those that the asker may not see are not there. */
export async function toursById(trx: ReadTrx, ids: readonly string[]): Promise<readonly TourRecord[]> {
  const rows = await currentRows(trx, entityDef('tour'), ids, null);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row && !row.void ? [readTour(row)] : [];
  });
}

export async function oneTour(trx: ReadTrx, id: string): Promise<TourRecord> {
  const [tour] = await toursById(trx, [id]);
  if (!tour) throw tourRefusals.tour_unknown();
  return tour;
}

async function cardsById(trx: ReadTrx, ids: readonly string[]): Promise<readonly CardRecord[]> {
  const rows = await currentRows(trx, entityDef('scorecard'), ids, null);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row && !row.void ? [readCard(row)] : [];
  });
}

export async function cardsOf(trx: ReadTrx, tours: readonly string[]): Promise<readonly CardRecord[]> {
  return cardsById(trx, await cardIds(trx, tours));
}

export async function oneCard(trx: ReadTrx, id: string): Promise<CardRecord> {
  const [card] = await cardsById(trx, [id]);
  if (!card) throw tourRefusals.tour_card_unknown();
  return card;
}

/** The rules of planning that a tour was planned by, or those that hold on its day. */
export async function planningFor(
  trx: ReadTrx,
  tour: Pick<TourRecord, 'day' | 'territoryId' | 'ruleHash'>,
): Promise<RuleInForce<TourRules>> {
  const rules = await rulesOf(trx, tourPlanningRules);
  const rule = (tour.ruleHash === null ? null : rules.byHash(tour.ruleHash)) ?? rules.at(tour.day, tour.territoryId);
  if (!rule) throw tourRefusals.tour_rules_missing({ day: tour.day });
  return rule;
}

/** The way to score that a tour was sealed by, or the one that holds on its day. */
export async function schemeFor(
  trx: ReadTrx,
  tour: Pick<TourRecord, 'day' | 'territoryId' | 'schemeHash'>,
): Promise<RuleInForce<TourScheme>> {
  const rules = await rulesOf(trx, tourScoringRules);
  const scheme =
    (tour.schemeHash === null ? null : rules.byHash(tour.schemeHash)) ?? rules.at(tour.day, tour.territoryId);
  if (!scheme) throw tourRefusals.tour_rules_missing({ day: tour.day });
  return scheme;
}
