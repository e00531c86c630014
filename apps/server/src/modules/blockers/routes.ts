import {
  blockerActEndpoint,
  blockerBoardEndpoint,
  blockerCauseEndpoint,
  causeActEndpoint,
  causeEndpoint,
  causeListEndpoint,
  type Permission,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../platform/db/index.ts';
import { registerEndpoint, requirePermission } from '../../platform/http/index.ts';
import type { Db } from '../../platform/ledger/index.ts';
import { type ActDeps, actOnBlocker, permissionsFor } from './commands/act.ts';
import { actOnCause, causePermissionsFor } from './commands/act-on-cause.ts';
import { registerCause } from './commands/cause.ts';
import { blockerBoard } from './queries/board.ts';
import { causeList, causePage } from './queries/causes.ts';

export interface BlockerDeps extends ActDeps {
  readonly db: Db;
}

/** The board of blockers, the acts on one, and the causes behind several. */
export function blockerRoutes(app: FastifyInstance, deps: BlockerDeps): void {
  const { db, clock } = deps;
  registerEndpoint(
    app,
    blockerBoardEndpoint,
    ({ actor, query }) =>
      withReadScope(db, scopeFor(actor, 'project.read'), (trx) => blockerBoard(trx, query, actor.permissions, clock), {
        snapshot: true,
      }),
    { permission: 'project.read' },
  );
  registerEndpoint(
    app,
    blockerActEndpoint,
    async ({ actor, params: { id }, body }) => {
      const asked = await withReadScope(db, scopeFor(actor, 'project.read'), (trx) =>
        permissionsFor(trx, clock, id, body.act),
      );
      const scope = scopeFor(actor, heldOf(actor, asked));
      const who = { id: actor.userId, name: actor.displayName };
      return withScope(db, scope, (trx) => actOnBlocker(trx, deps, who, { ...body, id }));
    },
    { permission: 'project.read' },
  );
  registerEndpoint(
    app,
    blockerCauseEndpoint,
    ({ actor, body }) =>
      withScope(db, scopeFor(actor, 'dispatch.manage'), (trx) => registerCause(trx, deps, actor.userId, body)),
    { permission: 'dispatch.manage' },
  );
  causeRoutes(app, deps);
}

function causeRoutes(app: FastifyInstance, deps: BlockerDeps): void {
  const { db, clock } = deps;
  registerEndpoint(
    app,
    causeListEndpoint,
    ({ actor }) =>
      withReadScope(db, scopeFor(actor, 'project.read'), async (trx) => ({
        causes: await causeList(trx, clock),
        asOf: clock.now(),
      })),
    { permission: 'project.read' },
  );
  registerEndpoint(
    app,
    causeEndpoint,
    ({ actor, params: { id } }) =>
      withReadScope(db, scopeFor(actor, 'project.read'), (trx) => causePage(trx, id, actor.permissions, clock), {
        snapshot: true,
      }),
    { permission: 'project.read' },
  );
  registerEndpoint(
    app,
    causeActEndpoint,
    async ({ actor, params: { id }, body }) => {
      const asked = await withReadScope(db, scopeFor(actor, 'project.read'), (trx) =>
        causePermissionsFor(trx, clock, id, body.act),
      );
      const scope = scopeFor(actor, heldOf(actor, asked));
      return withScope(db, scope, (trx) => actOnCause(trx, deps, actor.userId, { ...body, id }));
    },
    { permission: 'project.read' },
  );
}

/** The first of the permissions that the actor holds; the act runs on the rows of that one. */
function heldOf(actor: Actor, asked: readonly Permission[]): Permission {
  const held = asked.find((each) => actor.permissions.has(each));
  if (held === undefined) {
    requirePermission(actor, asked[0]);
    throw new Error('a rule without permissions was read');
  }
  return held;
}
