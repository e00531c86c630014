import type { ActorRole, Rights } from '../../../platform/auth/actor.ts';
import { type GrantFacts, inForce } from './grant.ts';
import type { RoleCatalogue } from './role-catalogue.ts';

export interface PersonFacts {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly orgName: string;
  readonly demo: boolean;
}

/** What a person may do on this day, from the grants that are in force. */
export function rightsOf(
  catalogue: RoleCatalogue,
  person: PersonFacts,
  grants: readonly GrantFacts[],
  day: string,
): Rights {
  return {
    userId: person.id,
    userName: person.userName,
    displayName: person.displayName,
    orgName: person.orgName,
    demo: person.demo,
    roles: grants.filter((grant) => inForce(grant, day)).flatMap((grant) => actorRole(catalogue, grant)),
  };
}

function actorRole(catalogue: RoleCatalogue, grant: GrantFacts): ActorRole[] {
  const role = catalogue.roles.get(grant.roleId);
  if (role === undefined) return [];
  const byTerritory = role.scopeBy === 'territory';
  return [
    {
      roleId: role.id,
      permissions: role.permissions,
      all: byTerritory && grant.whole,
      territories: byTerritory ? grant.leaves : [],
      territoryName: grant.territoryName,
      duty: grant.duty,
      subjects: role.scopeBy === 'subjects' ? grant.subjects : [],
    },
  ];
}
