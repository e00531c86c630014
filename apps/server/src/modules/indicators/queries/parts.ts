import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { type IndicatorDictionary, indicatorRules } from '../../../platform/indicators/index.ts';
import type { Db, LandHook, ReadTrx } from '../../../platform/ledger/index.ts';
import { paceCurvesOn } from '../../../platform/pace/index.ts';
import { type RuleInForce, rulesOf } from '../../../platform/rules/index.ts';
import { Places } from '../domain/places.ts';
import { type ObservationRow, type Readings, readRows } from '../domain/reading.ts';
import type { PaceRule } from '../domain/standing.ts';
import { indicatorRefusals } from '../messages.ts';
import {
  type ContradictionRule,
  contradictionRules,
  type IndicatorRules,
  indicatorCheckRules,
  paceRuleOf,
} from '../rules.ts';
import { dispatchTree } from '../sql/readings.ts';

export interface IndicatorDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
}

export const todayOf = (clock: Clock): IsoDay => officeDay(Date.parse(clock.now()));

/** What every answer about a place is worked out with. */
export interface Frame {
  readonly today: IsoDay;
  readonly places: Places;
  /** The place asked for, or the highest one that the reader sees. */
  readonly place: number;
  readonly scope: Scope;
  readonly dictionary: RuleInForce<IndicatorDictionary>;
  readonly rules: RuleInForce<IndicatorRules>;
  readonly contradictions: RuleInForce<ContradictionRule>;
  readonly pace: PaceRule;
}

/** The rules are those of the office of the place. */
export async function frameFor(trx: ReadTrx, clock: Clock, scope: Scope, asked: number | undefined): Promise<Frame> {
  const places = new Places(await dispatchTree(trx));
  const readable = places.readable(scope);
  const place =
    asked === undefined
      ? highest(
          places,
          readable.map(({ id }) => id),
        )
      : asked;
  if (place === undefined || !readable.some(({ id }) => id === place))
    throw indicatorRefusals.indicator_place_unknown();
  return { places, place, scope, ...(await rulesFor(trx, clock, places.leafOf(place))) };
}

export async function rulesFor(trx: ReadTrx, clock: Clock, leaf: number) {
  const today = todayOf(clock);
  const dictionary = (await rulesOf(trx, indicatorRules)).at(today, leaf);
  const rules = (await rulesOf(trx, indicatorCheckRules)).at(today, leaf);
  const contradictions = (await rulesOf(trx, contradictionRules)).at(today, leaf);
  if (!dictionary || !rules || !contradictions) throw indicatorRefusals.indicator_rules_missing({ day: today });
  const pace = paceRuleOf(rules.body, (await paceCurvesOn(trx, today))(leaf));
  return { today, dictionary, rules, contradictions, pace };
}

function highest(places: Places, units: readonly number[]): number | undefined {
  return [...units].sort((a, b) => places.depth(a) - places.depth(b))[0];
}

export function readingsOf(
  rows: readonly ObservationRow[],
  { dictionary, places }: Pick<Frame, 'dictionary' | 'places'>,
): Readings {
  return readRows(rows, dictionary.body, ({ region, subject, leaf }) => places.about(region, subject, leaf));
}

export const ruleNamed = ({ title, version, sourceNote }: RuleInForce<unknown>) => ({ title, version, sourceNote });
