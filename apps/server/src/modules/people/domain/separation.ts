import { PERMISSION_TITLES } from '@guatu/contract';
import type { CodedFailure } from '@guatu/kernel';
import { peopleRefusals } from '../messages/index.ts';
import { type GrantFacts, overlapInTime } from './grant.ts';
import type { RoleCatalogue } from './role-catalogue.ts';

type Side = Pick<GrantFacts, 'roleId' | 'leaves' | 'validFrom' | 'validTo'>;

/**
 * Why one person may not hold both grants, or null when nothing speaks against it.
 * Administrators hold exactly one role. Rights that a rule keeps apart may not meet in one dispatch unit on one day.
 * Roles that the catalogue no longer knows allow nothing and so collide with nothing.
 */
export function separationProblem(catalogue: RoleCatalogue, added: Side, held: Side): CodedFailure | null {
  const role = catalogue.roles.get(added.roleId);
  const other = catalogue.roles.get(held.roleId);
  if (role === undefined || other === undefined || !overlapInTime(added, held)) return null;
  const administrators = [role, other].filter(({ kind }) => kind === 'administrator');
  if (administrators.length > 0 && role.id !== other.id) {
    return peopleRefusals.people_administrators_apart({ role: role.title, other: other.title });
  }
  if (!added.leaves.some((leaf) => held.leaves.includes(leaf))) return null;
  for (const rule of catalogue.separation) {
    const right = rule.permissions.find((permission) => role.permissions.includes(permission));
    const otherRight = rule.permissions.find((permission) => other.permissions.includes(permission));
    if (right === undefined || otherRight === undefined || right === otherRight) continue;
    return peopleRefusals.people_rights_apart({
      rule: rule.title,
      right: PERMISSION_TITLES[right],
      otherRight: PERMISSION_TITLES[otherRight],
      other: other.title,
    });
  }
  return null;
}

/** Refuses a grant that collides with one that the person already holds, or is going to hold. */
export function refuseJoinedRights(catalogue: RoleCatalogue, added: Side, held: readonly Side[]): void {
  for (const grant of held) {
    const problem = separationProblem(catalogue, added, grant);
    if (problem !== null) throw problem;
  }
}

/** Refuses a set of grants of one person in which any two collide. */
export function refuseJoinedSet(catalogue: RoleCatalogue, grants: readonly Side[]): void {
  grants.forEach((grant, i) => {
    refuseJoinedRights(catalogue, grant, grants.slice(i + 1));
  });
}
