import type { Permission } from '@guatu/contract';

/** Who sees bids and directions, who starts one and brings papers; the steps of one go by the rule. */
export const READ: Permission = 'project.read';
export const WRITE: Permission = 'project.write';
/** The rights that steps of a bid may take; which one a step takes goes by the rule. */
export const STEPPING = [WRITE, 'fund.verify', 'ledger.confirm'] as const satisfies readonly Permission[];
export const EXPORT: Permission = 'export';
