import type { BreakdownAct, Permission } from '@guatu/contract';

/**
 * Project offices and assessors divide targets, whoever reviews the ledger confirms them; whoever keeps a place's ledger answers for its
 * figures, the reviewer closes. Nobody confirms or closes what is his own.
 */
export const breakdownAccess = {
  open: 'target.divide',
  fill: 'target.divide',
  submit: 'target.divide',
  revise: 'target.divide',
  return: 'ledger.confirm',
  confirm: 'ledger.confirm',
} as const satisfies Readonly<Record<BreakdownAct | 'open', Permission>>;

export const findingAccess = { answer: 'project.write', close: 'ledger.confirm' } as const satisfies Readonly<
  Record<string, Permission>
>;

export const READ: Permission = 'project.read';
export const EXPORT: Permission = 'export';
