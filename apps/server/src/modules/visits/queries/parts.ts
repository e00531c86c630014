import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import { currentRows, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleInForce, rulesOf } from '../../../platform/rules/index.ts';
import { readVisit, type VisitRecord } from '../domain/visit.ts';
import { visitRefusals } from '../messages.ts';
import { type VisitRules, visitRules } from '../rules.ts';

export function todayOf(clock: Clock): IsoDay {
  return officeDay(Date.parse(clock.now()));
}

/** Visits in the order of their ids; those that the asker may not see are not there. */
export async function visitsById(trx: ReadTrx, ids: readonly string[]): Promise<readonly VisitRecord[]> {
  const rows = await currentRows(trx, entityDef('visit'), ids, null);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row && !row.void ? [readVisit(row)] : [];
  });
}

export async function oneVisit(trx: ReadTrx, id: string): Promise<VisitRecord> {
  const [visit] = await visitsById(trx, [id]);
  if (!visit) throw visitRefusals.visit_not_found();
  return visit;
}

export async function visitRulesAt(trx: ReadTrx, day: IsoDay, leaf: number): Promise<RuleInForce<VisitRules>> {
  const rule = (await rulesOf(trx, visitRules)).at(day, leaf);
  if (!rule) throw visitRefusals.visit_rules_missing({ day });
  return rule;
}
