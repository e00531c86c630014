import { newId } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { appendAudit } from '../../../platform/ledger/index.ts';
import type { PeopleContext } from '../domain/context.ts';
import { dayAt } from '../domain/office-day.ts';
import { DEMO_ACCOUNTS, DEMO_ORGS, FIRST_ADMINISTRATORS, peopleRefusals } from '../messages/index.ts';
import { insertGrant, isAnyRoleHeld, selectLeaves } from '../sql/grants.ts';
import { findOrgId, insertOrg } from '../sql/orgs.ts';
import { insertPerson } from '../sql/persons.ts';
import type { Trx } from '../tables.ts';

/** The product itself, when nobody is there yet who could act. */
export const PRODUCT_SCOPE: Scope = {
  user: '00000000-0000-0000-0000-000000000000',
  all: false,
  territories: [],
  duties: [],
  subjects: [],
};

/** A person just entered, whose sign-in account is to be made. */
export interface EnteredPerson {
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly orgName: string;
  readonly roleTitle: string;
}

/**
 * Enters one person for each role, with organisations and grants. Whoever is there already is left alone, so that it may
 * be called at every start. `subjects` are the projects and enterprises of the roles that are bounded by them.
 */
export async function enterDemoPeople(
  trx: Trx,
  subjects: Readonly<Record<string, readonly string[]>>,
  { clock, catalogue }: PeopleContext,
): Promise<EnteredPerson[]> {
  const at = clock.now();
  const orgIds = new Map<string, string>();
  for (const { key, parent, name, territoryId, duty } of DEMO_ORGS) {
    const parentId = parent === null ? null : (orgIds.get(parent) ?? null);
    orgIds.set(key, await ensureOrg(trx, { parentId, name, territoryId, duty }));
  }
  const entered: EnteredPerson[] = [];
  for (const { userName, displayName, org, roleId, territoryId, duty } of DEMO_ACCOUNTS) {
    const orgId = orgIds.get(org);
    if (orgId === undefined) throw peopleRefusals.people_org_not_found();
    const userId = newId();
    const person = { id: userId, userName, displayName, orgId, phone: null, demo: true };
    if (!(await insertPerson(trx, person, at))) continue;
    const grant = { personId: userId, roleId, territoryId, duty, subjects: subjects[roleId] ?? [] };
    await insertGrant(trx, { id: newId(), ...grant, ...fromToday(at) }, at);
    const orgName = DEMO_ORGS.find(({ key }) => key === org)?.name ?? '';
    const roleTitle = catalogue.roles.get(roleId)?.title ?? roleId;
    entered.push({ userId, userName, displayName, orgName, roleTitle });
  }
  if (entered.length > 0) {
    const details = { accounts: entered.map(({ userName }) => userName) };
    await appendAudit(trx, { kind: 'demo_accounts_created', actorId: null, subject: 'demo', details }, clock);
  }
  return entered;
}

export interface FirstOrg {
  readonly name: string;
  readonly territoryId: number;
}

/** Enters the three administrators of a new installation. Refused once any administrator exists. */
export async function enterFirstAdministrators(
  trx: Trx,
  org: FirstOrg,
  { clock, catalogue }: PeopleContext,
): Promise<EnteredPerson[]> {
  const administrators = [...catalogue.roles.values()]
    .filter(({ kind }) => kind === 'administrator')
    .map(({ id }) => id);
  if (await isAnyRoleHeld(trx, administrators)) throw peopleRefusals.people_already_set_up();
  const { name, territoryId } = org;
  if ((await selectLeaves(trx, territoryId)).length === 0)
    throw peopleRefusals.people_territory_unknown({ territoryId });
  const at = clock.now();
  const orgId = await ensureOrg(trx, { parentId: null, name, territoryId, duty: null });
  const entered: EnteredPerson[] = [];
  for (const { userName, displayName, roleId } of FIRST_ADMINISTRATORS) {
    const userId = newId();
    const stored = await insertPerson(trx, { id: userId, userName, displayName, orgId, phone: null, demo: false }, at);
    if (!stored) throw peopleRefusals.people_user_name_taken({ userName });
    const grant = { personId: userId, roleId, territoryId, duty: null, subjects: [] };
    await insertGrant(trx, { id: newId(), ...grant, ...fromToday(at) }, at);
    entered.push({
      userId,
      userName,
      displayName,
      orgName: name,
      roleTitle: catalogue.roles.get(roleId)?.title ?? roleId,
    });
  }
  const details = { accounts: entered.map(({ userName }) => userName) };
  await appendAudit(trx, { kind: 'first_administrators_created', actorId: null, subject: name, details }, clock);
  return entered;
}

function fromToday(at: string) {
  return { validFrom: dayAt(at), validTo: null, lentFrom: null, grantedBy: null };
}

async function ensureOrg(
  trx: Trx,
  org: { parentId: string | null; name: string; territoryId: number; duty: string | null },
): Promise<string> {
  const inserted = await insertOrg(trx, { id: newId(), ...org });
  const id = inserted?.id ?? (await findOrgId(trx, org.parentId, org.name));
  if (id === undefined) throw peopleRefusals.people_org_not_found();
  return id;
}
