import type { Permission, PromiseAct, SettlementAct } from '@guatu/contract';
import type { Scope } from '../../platform/db/index.ts';

/**
 * Who may do what. Whoever keeps the ledger enters promises, figures and settlements; whoever reviews the ledger confirms
 * promises and accepts figures; the treasury pays and confirms settlements. Nobody confirms what he entered himself.
 */
export const promiseAccess = {
  terms: 'project.write',
  promise: 'project.write',
  confirm: 'ledger.confirm',
  proof: 'project.write',
  judge: 'ledger.confirm',
  pay: 'fund.verify',
  open: 'project.write',
} as const satisfies Readonly<Record<PromiseAct, Permission>>;

export const settlementAccess = {
  refresh: 'project.write',
  fill: 'project.write',
  submit: 'project.write',
  correct: 'project.write',
  return: 'fund.verify',
  confirm: 'fund.verify',
} as const satisfies Readonly<Record<SettlementAct, Permission>>;

export const READ: Permission = 'project.read';
export const EXPORT: Permission = 'export';

/** Acts on settlements belong to an office; a task force, which sees single projects, enters promises and figures only. */
export function reachesPlace({ all, territories }: Scope, leaf: number): boolean {
  return all || territories.includes(leaf);
}

export function reachesProject(scope: Scope, leaf: number, project: string): boolean {
  return reachesPlace(scope, leaf) || scope.subjects.includes(project);
}
