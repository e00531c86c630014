import type { Org } from '@guatu/contract';
import type { Actor } from '../../../platform/auth/index.ts';
import { newId } from '../../../platform/clock/index.ts';
import { appendAudit } from '../../../platform/ledger/index.ts';
import type { PeopleContext } from '../domain/context.ts';
import { peopleRefusals } from '../messages/index.ts';
import { selectLeaves } from '../sql/grants.ts';
import { hasSibling, insertOrg, isWithinOrg, lockOrg, updateOrgRow } from '../sql/orgs.ts';
import { raiseRightsVersionOfOrg } from '../sql/persons.ts';
import type { Trx } from '../tables.ts';

export interface NewOrg {
  readonly name: string;
  readonly parentId: string | null;
  readonly territoryId: number;
  readonly duty: string | null;
}

export async function createOrg(
  trx: Trx,
  actor: Actor,
  input: NewOrg,
  { clock, catalogue }: PeopleContext,
): Promise<Org> {
  const { name, parentId, territoryId, duty } = input;
  requireDuty(catalogue.duties, duty);
  if (parentId !== null && (await lockOrg(trx, parentId)) === undefined) throw peopleRefusals.people_org_not_found();
  if ((await selectLeaves(trx, territoryId)).length === 0)
    throw peopleRefusals.people_territory_unknown({ territoryId });
  const org = await insertOrg(trx, { id: newId(), parentId, name, territoryId, duty });
  if (org === undefined) throw peopleRefusals.people_org_name_taken({ name });
  const details = { id: org.id, parentId, territoryId, duty };
  await appendAudit(trx, { kind: 'org_created', actorId: actor.userId, subject: name, details }, clock);
  return org;
}

export interface OrgChange {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly duty: string | null;
  readonly version: number;
}

export async function updateOrg(
  trx: Trx,
  actor: Actor,
  input: OrgChange,
  { clock, catalogue }: PeopleContext,
): Promise<Org> {
  const { id, name, parentId, duty, version } = input;
  requireDuty(catalogue.duties, duty);
  const before = await lockOrg(trx, id);
  if (before === undefined) throw peopleRefusals.people_org_not_found();
  if (before.version !== version) throw peopleRefusals.people_stale({ yours: version, current: before.version });
  if (parentId !== null) {
    if ((await lockOrg(trx, parentId)) === undefined) throw peopleRefusals.people_org_not_found();
    if (await isWithinOrg(trx, parentId, id)) throw peopleRefusals.people_org_loop();
  }
  if (await hasSibling(trx, parentId, name, id)) throw peopleRefusals.people_org_name_taken({ name });
  await updateOrgRow(trx, { id, name, parentId, duty });
  // Open sessions carry the name of the organisation.
  await raiseRightsVersionOfOrg(trx, id);
  const details = {
    id,
    from: { name: before.name, parentId: before.parentId, duty: before.duty },
    to: { name, parentId, duty },
  };
  await appendAudit(trx, { kind: 'org_changed', actorId: actor.userId, subject: name, details }, clock);
  return { id, name, parentId, duty, territoryId: before.territoryId, version: version + 1 };
}

function requireDuty(duties: ReadonlyMap<string, string>, duty: string | null): void {
  if (duty !== null && !duties.has(duty)) throw peopleRefusals.people_duty_unknown({ duty });
}
