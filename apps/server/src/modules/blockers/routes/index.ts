import { blockerActEndpoint, blockerBoardEndpoint, blockerCauseEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { heldOf, registerEndpoint } from '../../../platform/http/index.ts';
import { actOnBlocker, permissionsFor } from '../commands/act.ts';
import { registerCause } from '../commands/cause.ts';
import { blockerBoard } from '../queries/board.ts';
import { causeRoutes } from './causes.ts';
import type { BlockerDeps } from './deps.ts';
import { factorRoutes } from './factors.ts';

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
  factorRoutes(app, deps);
}
