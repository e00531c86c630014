import type { Permission } from '@guatu/contract';
import type { Actor } from '../../platform/auth/actor.ts';
import { type GrantFacts, within } from './domain/grant.ts';
import type { Role, RoleCatalogue } from './domain/role-catalogue.ts';
import { peopleRefusals } from './messages/index.ts';

/** Whether the role allows this at all; on which rows is a matter of its scope. */
export function allows(catalogue: RoleCatalogue, roleId: string, permission: Permission): boolean {
  return catalogue.roles.get(roleId)?.permissions.includes(permission) ?? false;
}

/** Nobody changes their own rights, nor switches themselves off. */
export function refuseOneself(actor: Pick<Actor, 'userId'>, personId: string): void {
  if (actor.userId === personId) throw peopleRefusals.people_not_oneself();
}

/**
 * Whoever may give somebody a new password can sign in as that person. Between the three administrators this would undo
 * their separation, so their passwords are reset on the server only.
 */
export function refuseTakingOver(catalogue: RoleCatalogue, roleIds: readonly string[]): void {
  const administrator = roleIds.map((id) => catalogue.roles.get(id)).find((role) => role?.kind === 'administrator');
  if (administrator !== undefined) throw peopleRefusals.people_administrator_reset({ role: administrator.title });
}

/** Who may take a grant back: whoever administers rights, except from themselves; and the lender of a delegation. */
export function mayRevoke(
  actor: Pick<Actor, 'userId' | 'permissions'>,
  grant: GrantFacts,
  lenderId: string | null,
): boolean {
  if (lenderId === actor.userId) return true;
  return actor.permissions.has('rights.grant') && grant.personId !== actor.userId;
}

/** Refuses a delegation that is not the actor's to give, or reaches beyond the grant it lends out. */
export function refuseBadDelegation(
  actor: Pick<Actor, 'userId'>,
  grant: GrantFacts,
  role: Role,
  wanted: { readonly toPersonId: string; readonly validFrom: string; readonly validTo: string },
  today: string,
): void {
  const { validFrom: from, validTo: to } = wanted;
  if (grant.personId !== actor.userId) throw peopleRefusals.people_delegation_not_own();
  if (wanted.toPersonId === actor.userId) throw peopleRefusals.people_not_oneself();
  if (grant.lentFrom !== null) throw peopleRefusals.people_delegation_chain();
  if (role.kind === 'administrator') throw peopleRefusals.people_delegation_administrator({ role: role.title });
  if (to < from) throw peopleRefusals.people_dates_reversed({ from, to });
  if (from < today || !within(wanted, grant)) throw peopleRefusals.people_delegation_dates({ from, to });
}
