import type { Permission } from '@guatu/contract';

/**
 * Who may do what. Meetings, orders and their settling are the dispatching office's; instructions are the leaders';
 * whoever reports for a place answers for its tasks. Freezing a quarter's lists takes the right to seal.
 */
export const dispatchAccess = {
  read: 'project.read',
  manage: 'dispatch.manage',
  instruct: 'instruction.write',
  answer: 'project.write',
  freeze: 'period.seal',
  export: 'export',
} as const satisfies Readonly<Record<string, Permission>>;
