import type { Permission } from '@guatu/contract';
import type { Scope } from '../db/index.ts';
import { ruleRefusals } from './messages.ts';
import type { RuleActor } from './types.ts';

export type RuleAct = 'draft' | 'withdraw' | 'compare' | 'issue' | 'end';

/**
 * What each act takes. Whoever writes rules does not put them in force, and whoever puts them in force does not write them:
 * the rules decide over reported figures, so they follow the separation of reporting and reviewing.
 */
export const RULE_ACTS: Readonly<Record<RuleAct, Permission>> = {
  draft: 'rule.manage',
  withdraw: 'rule.manage',
  compare: 'rule.manage',
  issue: 'ledger.confirm',
  end: 'ledger.confirm',
};

/** Whether the scope holds the office itself; that it lies above or below does not count. */
export function isWithin({ all, territories }: Pick<Scope, 'all' | 'territories'>, office: number): boolean {
  return all || territories.includes(office);
}

/** Refuses an act on another office's version, which offices below may well see. */
export function refuseForeign({ scope }: RuleActor, office: number): void {
  if (!isWithin(scope, office)) throw ruleRefusals.rule_not_yours();
}

/** Refuses to let somebody put in force what that person wrote, whatever roles are held. */
export function refuseOwnDraft({ userId }: RuleActor, draftedBy: readonly string[]): void {
  if (draftedBy.includes(userId)) throw ruleRefusals.rule_own_draft();
}
