import type { Permission } from '@guatu/contract';

/**
 * Who may do what. Whoever goes to sites writes what he saw, leaders among them; whoever sees a project reads its visits;
 * making a problem a blocker is reporting for the project.
 */
export const visitAccess = {
  read: 'project.read',
  write: 'visit.write',
  raise: 'project.write',
} as const satisfies Readonly<Record<string, Permission>>;
