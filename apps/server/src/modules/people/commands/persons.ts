import type { Actor } from '../../../platform/auth/index.ts';
import { newId } from '../../../platform/clock/index.ts';
import { appendAudit } from '../../../platform/ledger/index.ts';
import { refuseOneself, refuseTakingOver } from '../access.ts';
import type { PeopleContext } from '../domain/context.ts';
import { refuseJoinedSet } from '../domain/separation.ts';
import { peopleRefusals } from '../messages/index.ts';
import { selectStandingGrants, selectStandingGrantsOfHuman } from '../sql/grants.ts';
import { lockOrg } from '../sql/orgs.ts';
import { insertPerson, lockPerson, selectPerson, updatePersonRow } from '../sql/persons.ts';
import type { PersonRow, Trx } from '../tables.ts';

export interface PersonInput {
  readonly userName: string;
  readonly displayName: string;
  readonly orgId: string;
  readonly phone: string | null;
}

/** Enters a person. The sign-in account is made after this transaction, and may be made again if that breaks off. */
export async function createPerson(
  trx: Trx,
  actor: Actor,
  input: PersonInput,
  { clock }: PeopleContext,
): Promise<PersonRow> {
  const { userName, displayName, orgId, phone } = input;
  if ((await lockOrg(trx, orgId)) === undefined) throw peopleRefusals.people_org_not_found();
  const id = newId();
  const stored = await insertPerson(trx, { id, userName, displayName, orgId, phone, demo: false }, clock.now());
  if (!stored) throw peopleRefusals.people_user_name_taken({ userName });
  const person = await requirePerson(trx, id);
  const details = { id, userName, org: person.orgName };
  await appendAudit(trx, { kind: 'person_created', actorId: actor.userId, subject: displayName, details }, clock);
  return person;
}

export interface PersonChange {
  readonly id: string;
  readonly displayName: string;
  readonly orgId: string;
  /** Undefined leaves it as it is. */
  readonly phone: string | null | undefined;
  readonly active: boolean;
  readonly version: number;
}

export async function updatePerson(
  trx: Trx,
  actor: Actor,
  input: PersonChange,
  { clock, catalogue }: PeopleContext,
): Promise<PersonRow> {
  const { id, displayName, orgId, active, version } = input;
  const before = await lockPerson(trx, id);
  if (before === undefined) throw peopleRefusals.people_person_not_found();
  if (before.version !== version) throw peopleRefusals.people_stale({ yours: version, current: before.version });
  if (before.active !== active) refuseOneself(actor, id);
  if ((await lockOrg(trx, orgId)) === undefined) throw peopleRefusals.people_org_not_found();
  const phone = input.phone === undefined ? before.phone : input.phone;
  await updatePersonRow(trx, { id, displayName, orgId, phone, active });
  // A phone number joins accounts of one human being; what was apart before may collide now.
  if (phone !== before.phone) refuseJoinedSet(catalogue, await selectStandingGrantsOfHuman(trx, id, phone));
  const person = await requirePerson(trx, id);
  const details = {
    id,
    // The number itself stays out of the log.
    phoneChanged: phone !== before.phone,
    from: { displayName: before.displayName, org: before.orgName, active: before.active },
    to: { displayName, org: person.orgName, active },
  };
  await appendAudit(trx, { kind: 'person_changed', actorId: actor.userId, subject: displayName, details }, clock);
  return person;
}

/** Records that a new password is given; refused for administrators, whose passwords are reset on the server only. */
export async function allowPasswordReset(
  trx: Trx,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
  { clock, catalogue }: PeopleContext,
): Promise<PersonRow> {
  const person = await lockPerson(trx, id);
  if (person === undefined) throw peopleRefusals.people_person_not_found();
  const grants = await selectStandingGrants(trx, id);
  refuseTakingOver(
    catalogue,
    grants.map(({ roleId }) => roleId),
  );
  const details = { id, userName: person.userName, reason };
  await appendAudit(
    trx,
    { kind: 'password_reset', actorId: actor.userId, subject: person.displayName, details },
    clock,
  );
  return person;
}

async function requirePerson(trx: Trx, id: string): Promise<PersonRow> {
  const person = await selectPerson(trx, id);
  if (person === undefined) throw peopleRefusals.people_person_not_found();
  return person;
}
