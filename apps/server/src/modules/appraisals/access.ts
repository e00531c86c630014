import type { Permission } from '@guatu/contract';

/**
 * Sheets are for whoever may see the project. The project office opens and fills them; who confirms ledgers confirms them, and
 * never one that he put something on himself.
 */
export const appraisalAccess = {
  read: 'project.read',
  write: 'project.write',
  decide: 'ledger.confirm',
  export: 'export',
} as const satisfies Readonly<Record<string, Permission>>;
