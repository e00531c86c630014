import type { Permission } from '@guatu/contract';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import { withScope } from '../../../platform/db/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import type { Doer, EvaluationDeps } from '../queries/parts.ts';

/** Runs an act in one transaction that reaches as far as the right to it does. */
export function actAs<T>(
  { db }: EvaluationDeps,
  actor: Actor,
  permission: Permission,
  act: (trx: Trx, doer: Doer) => Promise<T>,
): Promise<T> {
  const doer = { userId: actor.userId, scope: scopeFor(actor, permission) };
  return withScope(db, doer.scope, (trx) => act(trx, doer));
}
