import type { StockFilters } from '@guatu/contract';
import { addDays, type IsoDay, isoDay, officeDay } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleInForce, type RuleKind, rulesOf } from '../../../platform/rules/index.ts';
import { stockRefusals } from '../messages/stock.ts';
import { gateRules, milestoneStages } from '../rules.ts';
import type { StockDays } from '../sql/libraries.ts';
import type { DaysQuestion } from '../sql/project-days.ts';

/** What counts of projects rest on: up to which day, by which rule, from which level of evidence, and which projects. */
export interface StockBasis<Body> {
  readonly period: string;
  readonly day: IsoDay;
  readonly days: StockDays;
  readonly rule: RuleInForce<Body>;
  readonly question: Omit<DaysQuestion, 'actual' | 'plan'>;
}

/** Works out the basis of a count; the rules are those of the reader's own office. */
export async function stockBasis<Body>(
  trx: ReadTrx,
  actor: Actor,
  kind: RuleKind<Body>,
  asked: StockFilters,
  now: string,
): Promise<StockBasis<Body>> {
  const today = officeDay(Date.parse(now));
  const period = asked.period ?? `${today.slice(0, 4)}M${today.slice(5, 7)}`;
  // A month that is not over is counted up to today.
  const day = earlier(lastDayOf(period), today);
  const leaf = actor.scope.territories[0] ?? 0;
  const rule = (await rulesOf(trx, kind)).at(today, leaf);
  const gates = (await rulesOf(trx, gateRules)).at(today, leaf);
  if (!rule || !gates) throw stockRefusals.stock_no_rule({ day: today });
  const { territory, unit, projectKind } = asked;
  const year = Number(day.slice(0, 4));
  return {
    period,
    day,
    days: {
      now: day,
      monthBefore: addDays(isoDay(`${day.slice(0, 7)}-01`), -1),
      yearStart: isoDay(`${year - 1}-12-31`),
      yearBefore: lastDayOf(`${year - 1}M${day.slice(5, 7)}`),
    },
    rule,
    question: {
      stages: milestoneStages(),
      countsFrom: gates.body.countsFrom,
      filter: { territory, unit, projectKind },
    },
  };
}

function lastDayOf(period: string): IsoDay {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5))];
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(isoDay(next), -1);
}

const earlier = (a: IsoDay, b: IsoDay): IsoDay => (a < b ? a : b);

/** The rule that a count was made by, as its page names it. */
export const ruleNamed = ({ title, version, sourceNote }: RuleInForce<unknown>) => ({ title, version, sourceNote });

/** The most projects that a list behind a figure shows; it says how many there are. */
export const MOST_LISTED = 200;
