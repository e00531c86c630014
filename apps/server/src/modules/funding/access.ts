import type { Permission } from '@guatu/contract';

/** Who sees bids and directions, who starts one and brings papers; the steps of one go by the rule. */
export const READ: Permission = 'project.read';
export const WRITE: Permission = 'project.write';
export const EXPORT: Permission = 'export';
