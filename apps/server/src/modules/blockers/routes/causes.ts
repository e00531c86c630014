import { causeActEndpoint, causeEndpoint, causeListEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { heldOf, registerEndpoint } from '../../../platform/http/index.ts';
import { actOnCause, causePermissionsFor } from '../commands/act-on-cause.ts';
import { causeList, causePage } from '../queries/causes.ts';
import type { BlockerDeps } from './deps.ts';

/** Root causes: all of them, the page of one, and the acts on it. */
export function causeRoutes(app: FastifyInstance, deps: BlockerDeps): void {
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
