import type { IsoDay, WorkCalendar } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleKind, type Rules, rulesOf, workCalendars } from '../../../platform/rules/index.ts';
import { type BlockerRules, type RuleProblem, readBlockerRules } from '../domain/rules.ts';
import { blockerRefusals } from '../messages.ts';

/** Levels, limits and who may do what: shipped in the catalogue, an office may issue its own. */
export const blockerRule: RuleKind<BlockerRules> = {
  id: 'blocker-rules',
  read(content) {
    const read = readBlockerRules(content);
    if (!read.ok) throw refusalOf(read.problem);
    return read.rules;
  },
};

function refusalOf(problem: RuleProblem): Error {
  switch (problem.what) {
    case 'level_missing':
      return blockerRefusals.blocker_rule_level_missing();
    case 'level_wrong':
      return blockerRefusals.blocker_rule_level_wrong(problem);
    case 'act_wrong':
      return blockerRefusals.blocker_rule_act_wrong(problem);
    case 'cost_wrong':
      return blockerRefusals.blocker_rule_cost_wrong();
  }
}

/** The rule and the calendar of each leaf, read once each. */
export interface Measures {
  rules(leaf: number): BlockerRules;
  calendar(leaf: number): WorkCalendar;
}

export async function measuresOn(trx: ReadTrx, today: IsoDay): Promise<Measures> {
  const versions: Rules<BlockerRules> = await rulesOf(trx, blockerRule);
  const calendar = await workCalendars(trx);
  return {
    rules(leaf) {
      const inForce = versions.at(today, leaf);
      if (!inForce) throw blockerRefusals.blocker_rule_missing({ day: today });
      return inForce.body;
    },
    calendar,
  };
}
