import {
  capacityEndpoint,
  demandEndpoint,
  type FactorAct,
  factorBoardEndpoint,
  factorRowsEndpoint,
  shortageEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { heldOf, registerEndpoint } from '../../../platform/http/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { saveCapacity, saveDemand } from '../commands/factors.ts';
import { registerShortage } from '../commands/shortage.ts';
import { factorPermissions } from '../domain/factors/rules.ts';
import { factorBoard, factorRows, factorRuleFor } from '../queries/factors.ts';
import type { BlockerDeps } from './deps.ts';

/** Supply and demand of factors by month, what is behind each line, and what may be entered. */
export function factorRoutes(app: FastifyInstance, deps: BlockerDeps): void {
  const { db, clock } = deps;
  const read = { permission: 'project.read' } as const;
  const readable = (actor: Actor) => scopeFor(actor, read.permission);
  // Who may do an act is a rule of the actor's own office; the act runs on the rows of the permission that is held.
  const doing = async <T>(actor: Actor, act: FactorAct, run: (trx: Trx) => Promise<T>): Promise<T> => {
    const rule = await withReadScope(db, readable(actor), (trx) => factorRuleFor(trx, actor, clock));
    return withScope(db, scopeFor(actor, heldOf(actor, factorPermissions(rule.body, act))), run);
  };
  registerEndpoint(
    app,
    factorBoardEndpoint,
    ({ actor }) => withReadScope(db, readable(actor), (trx) => factorBoard(trx, actor, clock), { snapshot: true }),
    read,
  );
  registerEndpoint(
    app,
    factorRowsEndpoint,
    ({ actor, query: { factor, capacity = null, territory = null } }) =>
      withReadScope(db, readable(actor), async (trx) => {
        const { body } = await factorRuleFor(trx, actor, clock);
        return factorRows(trx, body, { factor, capacity, territory });
      }),
    read,
  );
  registerEndpoint(
    app,
    capacityEndpoint,
    ({ actor, body }) => doing(actor, 'capacity', (trx) => saveCapacity(trx, deps, actor, body)),
    read,
  );
  registerEndpoint(
    app,
    demandEndpoint,
    ({ actor, body }) => doing(actor, 'demand', (trx) => saveDemand(trx, deps, actor, body)),
    read,
  );
  registerEndpoint(
    app,
    shortageEndpoint,
    ({ actor, body }) => doing(actor, 'shortage', (trx) => registerShortage(trx, deps, actor, body)),
    read,
  );
}
