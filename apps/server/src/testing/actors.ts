import type { Permission } from '@guatu/contract';
import { type Actor, type ActorRole, actorOf } from '../platform/auth/index.ts';
import { readCatalog } from '../platform/catalog/index.ts';

interface Role {
  readonly id: string;
  readonly title: string;
  readonly kind: 'business' | 'administrator';
  readonly scopeBy: 'territory' | 'subjects' | 'none';
  readonly permissions: readonly Permission[];
}

/** Every role of the catalogue, by id, as the product ships it. */
export const ROLES: ReadonlyMap<string, Role> = new Map(
  readCatalog<{ readonly items: readonly Role[] }>('roles.json').items.map((role) => [role.id, role]),
);

export const BUSINESS_ROLES: readonly Role[] = [...ROLES.values()].filter(({ kind }) => kind === 'business');

/**
 * A role with the rights that the catalogue gives it, held in the places.
 * @throws Error when the catalogue has no such role, so that a test of refusals cannot pass by a slip of the pen.
 */
export function holding(roleId: string, territories: readonly number[], over: Partial<ActorRole> = {}): ActorRole {
  const role = ROLES.get(roleId);
  if (!role) throw new Error(`the catalogue has no role ${roleId}`);
  const held = { roleId, permissions: role.permissions, all: false, territories, territoryName: '北区本级' };
  return { ...held, duty: null, subjects: [], ...over };
}

/** Somebody who holds the roles. */
export function person(userId: string, roles: readonly ActorRole[], displayName = '测试员'): Actor {
  return actorOf({ userId, userName: displayName, displayName, orgName: '北区项目办', demo: false, roles });
}
