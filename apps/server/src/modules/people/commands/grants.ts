import type { Actor } from '../../../platform/auth/index.ts';
import { newId } from '../../../platform/clock/index.ts';
import { appendAudit } from '../../../platform/ledger/index.ts';
import { mayRevoke, refuseBadDelegation, refuseOneself } from '../access.ts';
import type { PeopleContext } from '../domain/context.ts';
import { dayAt } from '../domain/office-day.ts';
import type { Role, RoleCatalogue } from '../domain/role-catalogue.ts';
import { refuseJoinedRights } from '../domain/separation.ts';
import { peopleRefusals } from '../messages/index.ts';
import {
  insertGrant,
  type NewGrant,
  revokeGrantRows,
  selectGrant,
  selectLeaves,
  selectStandingGrants,
  selectStandingGrantsOfHuman,
} from '../sql/grants.ts';
import { lockPerson, raiseRightsVersion } from '../sql/persons.ts';
import type { GrantRow, PersonRow, Trx } from '../tables.ts';

export interface GrantInput {
  readonly personId: string;
  readonly roleId: string;
  readonly territoryId: number;
  readonly duty: string | null;
  readonly subjects: readonly string[];
  /** Today when left out. */
  readonly validFrom?: string | undefined;
  readonly validTo: string | null;
}

/** Gives a person a role. */
export async function grantRole(trx: Trx, actor: Actor, input: GrantInput, context: PeopleContext): Promise<GrantRow> {
  refuseOneself(actor, input.personId);
  const person = await lockActivePerson(trx, input.personId);
  const grant = { ...input, validFrom: input.validFrom ?? dayAt(context.clock.now()), grantedBy: actor.userId };
  const row = await addGrant(trx, person, { ...grant, lentFrom: null }, context);
  const details = { ...grantDetails(row), userName: person.userName };
  const event = { kind: 'grant_added', actorId: actor.userId, subject: person.displayName, details };
  await appendAudit(trx, event, context.clock);
  return row;
}

/** Takes a grant back, and with it whatever was lent out of it. */
export async function revokeGrant(
  trx: Trx,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
  { clock }: PeopleContext,
): Promise<GrantRow> {
  const row = await selectGrant(trx, id);
  if (row === undefined) throw peopleRefusals.people_grant_not_found();
  const person = await lockPerson(trx, row.personId);
  const grant = (await selectStandingGrants(trx, row.personId)).find((standing) => standing.id === id);
  // Unknown, or taken back in the meantime.
  if (person === undefined || grant === undefined) throw peopleRefusals.people_grant_not_found();
  if (!mayRevoke(actor, grant, row.lenderId)) throw peopleRefusals.people_not_oneself();
  const changed = await revokeGrantRows(trx, id, actor.userId, clock.now());
  await raiseRightsVersion(trx, changed);
  const details = { ...grantDetails(row), userName: person.userName, reason, ended: changed.length };
  await appendAudit(trx, { kind: 'grant_revoked', actorId: actor.userId, subject: person.displayName, details }, clock);
  return { ...row, revoked: true };
}

export interface DelegationInput {
  readonly grantId: string;
  readonly toPersonId: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly reason: string;
}

/** Lends one of the actor's own grants to somebody for some days. */
export async function delegateGrant(
  trx: Trx,
  actor: Actor,
  input: DelegationInput,
  context: PeopleContext,
): Promise<GrantRow> {
  const { grantId, toPersonId, validFrom, validTo, reason } = input;
  const own = (await selectStandingGrants(trx, actor.userId)).find(({ id }) => id === grantId);
  if (own === undefined) throw peopleRefusals.people_delegation_not_own();
  const role = requireRole(context.catalogue, own.roleId);
  refuseBadDelegation(actor, own, role, { toPersonId, validFrom, validTo }, dayAt(context.clock.now()));
  const person = await lockActivePerson(trx, toPersonId);
  const { roleId, territoryId, duty, subjects } = own;
  const grant = { personId: toPersonId, roleId, territoryId, duty, subjects, validFrom, validTo };
  const row = await addGrant(trx, person, { ...grant, lentFrom: own.id, grantedBy: actor.userId }, context);
  const details = { ...grantDetails(row), userName: person.userName, reason };
  const event = { kind: 'grant_delegated', actorId: actor.userId, subject: person.displayName, details };
  await appendAudit(trx, event, context.clock);
  return row;
}

/** Checks and stores a grant of a person whose row is locked. */
export async function addGrant(
  trx: Trx,
  person: Pick<PersonRow, 'id' | 'phone'>,
  grant: Omit<NewGrant, 'id'>,
  { clock, catalogue }: PeopleContext,
): Promise<GrantRow> {
  const role = requireRole(catalogue, grant.roleId);
  requireDetails(catalogue, role, grant);
  const leaves = await selectLeaves(trx, grant.territoryId);
  if (leaves.length === 0) throw peopleRefusals.people_territory_unknown({ territoryId: grant.territoryId });
  refuseJoinedRights(catalogue, { ...grant, leaves }, await selectStandingGrantsOfHuman(trx, person.id, person.phone));
  const id = newId();
  await insertGrant(trx, { ...grant, id }, clock.now());
  await raiseRightsVersion(trx, [person.id]);
  const row = await selectGrant(trx, id);
  if (row === undefined) throw peopleRefusals.people_grant_not_found();
  return row;
}

function requireDetails(
  catalogue: RoleCatalogue,
  role: Role,
  { duty, subjects, validFrom, validTo }: Omit<NewGrant, 'id'>,
) {
  if (duty !== null && !catalogue.duties.has(duty)) throw peopleRefusals.people_duty_unknown({ duty });
  if (duty === null && role.dutyRequired === true) throw peopleRefusals.people_duty_missing({ role: role.title });
  if (role.scopeBy === 'subjects' && subjects.length === 0) {
    throw peopleRefusals.people_subjects_missing({ role: role.title });
  }
  if (validTo !== null && validTo < validFrom) {
    throw peopleRefusals.people_dates_reversed({ from: validFrom, to: validTo });
  }
}

function requireRole(catalogue: RoleCatalogue, roleId: string): Role {
  const role = catalogue.roles.get(roleId);
  if (role === undefined) throw peopleRefusals.people_role_unknown({ roleId });
  return role;
}

async function lockActivePerson(trx: Trx, id: string): Promise<PersonRow> {
  const person = await lockPerson(trx, id);
  if (person === undefined) throw peopleRefusals.people_person_not_found();
  if (!person.active) throw peopleRefusals.people_person_inactive({ displayName: person.displayName });
  return person;
}

function grantDetails({
  id,
  roleId,
  territoryId,
  territoryName,
  duty,
  subjects,
  validFrom,
  validTo,
  lentFrom,
}: GrantRow) {
  return { id, roleId, territoryId, territoryName, duty, subjects: [...subjects], validFrom, validTo, lentFrom };
}
