import type { Grant, Me, Org, Person } from '@guatu/contract';
import { maskPhone } from '@guatu/kernel';
import type { Actor, OpenSession } from '../../../platform/auth/index.ts';
import type { RoleCatalogue } from '../domain/role-catalogue.ts';
import { type AuditFilter, selectAuditEvents } from '../sql/audit.ts';
import { selectGrants } from '../sql/grants.ts';
import { selectOrgs } from '../sql/orgs.ts';
import { type PersonFilter, selectPersons } from '../sql/persons.ts';
import type { GrantRow, PersonRow, Reader } from '../tables.ts';

export async function listOrgs(reader: Reader): Promise<Org[]> {
  return selectOrgs(reader);
}

/** The catalogue as the granting screen shows it. */
export function describeRoles({ roles, duties }: RoleCatalogue) {
  return {
    roles: [...roles.values()].map(({ id, title, kind, note, permissions }) => ({
      id,
      title,
      kind,
      note,
      permissions: [...permissions],
    })),
    duties: [...duties].map(([id, title]) => ({ id, title })),
  };
}

export async function listPeople(
  reader: Reader,
  actor: Actor,
  filter: PersonFilter,
): Promise<{ total: number; people: Person[] }> {
  const { total, rows } = await selectPersons(reader, filter);
  return { total, people: rows.map((row) => shownPerson(row, actor)) };
}

/** The person as this reader may see it. */
export function shownPerson(row: PersonRow, reader: Pick<Actor, 'permissions'>): Person {
  const { id, userName, displayName, orgId, orgName, phone, active, demo, version } = row;
  const shown = phone === null || reader.permissions.has('personal.read') ? phone : maskPhone(phone);
  return { id, userName, displayName, orgId, orgName, phone: shown, active, demo, version };
}

export async function listGrants(reader: Reader, catalogue: RoleCatalogue, personId: string): Promise<Grant[]> {
  return (await selectGrants(reader, personId)).map((row) => shownGrant(row, catalogue));
}

export function shownGrant(row: GrantRow, catalogue: RoleCatalogue): Grant {
  const { id, personId, roleId, territoryId, territoryName, duty, subjects, validFrom, validTo, revoked } = row;
  return {
    id,
    personId,
    roleId,
    // A role that a later catalogue dropped keeps its id as its name.
    roleTitle: catalogue.roles.get(roleId)?.title ?? roleId,
    territoryId,
    territoryName,
    duty,
    subjects: [...subjects],
    validFrom,
    validTo,
    delegatedBy: row.lenderId === null ? null : { id: row.lenderId, displayName: row.lenderName ?? '' },
    revoked,
  };
}

export async function listAuditEvents(reader: Reader, filter: AuditFilter) {
  const rows = await selectAuditEvents(reader, filter);
  return {
    events: rows.map(({ content, ...row }) => {
      const { details }: { details: Record<string, unknown> } = JSON.parse(content);
      return { ...row, details };
    }),
  };
}

/** Who is signed in, for the head of every page. */
export function describeMe(actor: Actor, session: OpenSession, catalogue: RoleCatalogue, idleMinutes: number): Me {
  const { all, territories, duties, subjects } = actor.scope;
  return {
    userId: actor.userId,
    userName: actor.userName,
    displayName: actor.displayName,
    orgName: actor.orgName,
    roles: actor.roles.map((id) => ({ id, title: catalogue.roles.get(id)?.title ?? id })),
    permissions: [...actor.permissions],
    scope: {
      all,
      territories: [...territories],
      territoryNames: [...new Set(actor.rights.roles.map(({ territoryName }) => territoryName))],
      duties: [...duties],
      subjects: [...subjects],
    },
    demo: actor.demo,
    mustChangePassword: session.mustChangePassword,
    secondFactor: session.secondFactor,
    idleMinutes,
  };
}
