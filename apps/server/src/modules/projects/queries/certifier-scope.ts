import { PERMISSIONS } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import { type Actor, scopeFor } from '../../../platform/auth/actor.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { gateRules } from '../rules.ts';
import { openProject } from './project-facts.ts';

/**
 * The rows on which the actor may certify this milestone. Whoever has no such right gets the rows that the actor reads, so
 * that the act itself can say who certifies.
 */
export async function certifierScope(
  trx: ReadTrx,
  actor: Actor,
  at: { readonly projectId: string; readonly milestone: string },
  now: string,
): Promise<Scope> {
  const { territoryId } = await openProject(trx, at.projectId);
  const rule = (await rulesOf(trx, gateRules)).at(officeDay(Date.parse(now)), territoryId);
  const wanted = rule?.body.gates.get(at.milestone)?.certifier.permission;
  const permission = PERMISSIONS.find((each) => each === wanted);
  return scopeFor(actor, permission !== undefined && actor.permissions.has(permission) ? permission : 'project.read');
}
