import type { IsoDay, WorkCalendar } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleKind, type Rules, rulesOf, workCalendar } from '../../../platform/rules/index.ts';
import { type BlockerRules, readBlockerRules } from '../domain/rules.ts';
import { blockerRefusals } from '../messages.ts';

/** Levels, limits and who may do what: shipped in the catalogue, an office may issue its own. */
export const blockerRule: RuleKind<BlockerRules> = { id: 'blocker-rules', read: readBlockerRules };

/** The rule and the calendar of each leaf, read once each. */
export interface Measures {
  rules(leaf: number): BlockerRules;
  calendar(leaf: number): Promise<WorkCalendar>;
}

export async function measuresOn(trx: ReadTrx, today: IsoDay): Promise<Measures> {
  const versions: Rules<BlockerRules> = await rulesOf(trx, blockerRule);
  const calendars = new Map<number, Promise<WorkCalendar>>();
  return {
    rules(leaf) {
      const inForce = versions.at(today, leaf);
      if (!inForce) throw blockerRefusals.blocker_rule_missing({ day: today });
      return inForce.body;
    },
    calendar(leaf) {
      const known = calendars.get(leaf) ?? workCalendar(trx, leaf);
      calendars.set(leaf, known);
      return known;
    },
  };
}
