import type { Permission } from '@guatu/contract';

/** Whoever reports figures brings reports and decides on what was read; entering them is another right, of the review. */
export const reportAccess = {
  read: 'project.read',
  write: 'project.write',
} as const satisfies Readonly<Record<string, Permission>>;
