import type { ActorRole } from '../../platform/auth/index.ts';

/**
 * The roles under which a person may act on an item's file: those with the right to, whose duty is one of the item's. A
 * role without a duty may not: a file is in the hands of an agency, and the agency answers for its days.
 */
export function rolesForItem(roles: readonly ActorRole[], duties: readonly string[]): readonly ActorRole[] {
  return roles.filter(
    ({ permissions, duty }) => permissions.includes('approval.write') && duty !== null && duties.includes(duty),
  );
}
