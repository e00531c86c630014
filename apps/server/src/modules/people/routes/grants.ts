import {
  createGrantEndpoint,
  delegateGrantEndpoint,
  listAuditEventsEndpoint,
  listGrantsEndpoint,
  listRolesEndpoint,
  revokeGrantEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { registerEndpoint, requirePermission } from '../../../platform/http/index.ts';
import { delegateGrant, grantRole, revokeGrant } from '../commands/grants.ts';
import { describeRoles, listAuditEvents, listGrants, shownGrant } from '../queries/people.ts';
import type { RouteParts } from './parts.ts';

/** Roles, who holds them, lending them for some days; and the log of all this. */
export function registerGrants(app: FastifyInstance, { db, context }: RouteParts): void {
  const { catalogue } = context;

  registerEndpoint(app, listRolesEndpoint, async () => describeRoles(catalogue));

  registerEndpoint(app, listGrantsEndpoint, async ({ actor, params }) => {
    // Everybody may look at their own, for lending one out.
    if (params.id !== actor.userId) requirePermission(actor, 'people.read');
    return withReadScope(db, actor.scope, (trx) => listGrants(trx, catalogue, params.id));
  });

  registerEndpoint(
    app,
    createGrantEndpoint,
    async ({ actor, params, body }) => {
      const input = { ...body, personId: params.id };
      return shownGrant(await withScope(db, actor.scope, (trx) => grantRole(trx, actor, input, context)), catalogue);
    },
    { permission: 'rights.grant' },
  );

  registerEndpoint(app, revokeGrantEndpoint, async ({ actor, params, body }) => {
    const input = { id: params.id, reason: body.reason };
    return shownGrant(await withScope(db, actor.scope, (trx) => revokeGrant(trx, actor, input, context)), catalogue);
  });

  registerEndpoint(app, delegateGrantEndpoint, async ({ actor, params, body }) => {
    const input = { ...body, grantId: params.id };
    return shownGrant(await withScope(db, actor.scope, (trx) => delegateGrant(trx, actor, input, context)), catalogue);
  });

  registerEndpoint(
    app,
    listAuditEventsEndpoint,
    async ({ actor, query }) => withReadScope(db, actor.scope, (trx) => listAuditEvents(trx, query)),
    { permission: 'audit.read' },
  );
}
