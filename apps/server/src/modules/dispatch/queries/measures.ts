import type { IsoDay, WorkCalendar } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf, workCalendar } from '../../../platform/rules/index.ts';
import { dispatchRefusals } from '../messages.ts';
import { type DispatchRules, dispatchRules } from '../rules.ts';

/** The rules and the calendar by which tasks of many places are judged on a day, each read once. */
export interface Measures {
  rules(leaf: number): DispatchRules;
  calendar(leaf: number): Promise<WorkCalendar>;
}

export async function measuresOn(trx: ReadTrx, today: IsoDay): Promise<Measures> {
  const versions = await rulesOf(trx, dispatchRules);
  const calendars = new Map<number, Promise<WorkCalendar>>();
  return {
    rules(leaf) {
      const inForce = versions.at(today, leaf);
      if (!inForce) throw dispatchRefusals.dispatch_rules_missing({ day: today });
      return inForce.body;
    },
    calendar(leaf) {
      const known = calendars.get(leaf) ?? workCalendar(trx, leaf);
      calendars.set(leaf, known);
      return known;
    },
  };
}
