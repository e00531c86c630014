import { changeActEndpoint, changesEndpoint, requestChangeEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { scopeFor } from '../../../platform/auth/actor.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { registerEndpoint, requirePermission } from '../../../platform/http/index.ts';
import { actOnChange, requestChange } from '../commands/changes.ts';
import { CHANGE_ACTS } from '../domain/changes/transitions.ts';
import { changesInSight } from '../queries/changes.ts';
import type { ProjectDeps } from './deps.ts';

/** Requests for changes of promise: asked for, commented on by offices, decided. */
export function changeRoutes(app: FastifyInstance, deps: ProjectDeps): void {
  registerEndpoint(
    app,
    changesEndpoint,
    ({ actor, query }) =>
      withReadScope(deps.db, scopeFor(actor, 'project.read'), (trx) =>
        changesInSight(trx, actor, { project: query.project, open: query.open === 'yes' }, deps.clock.now()),
      ),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    requestChangeEndpoint,
    async ({ actor, body }) => {
      const { id, batchId } = await withScope(deps.db, scopeFor(actor, 'project.write'), (trx) =>
        requestChange(trx, deps, actor, body),
      );
      return { id, batchId };
    },
    { permission: 'project.write' },
  );

  registerEndpoint(app, changeActEndpoint, async ({ actor, params, body }) => {
    const { permission } = CHANGE_ACTS[body.act];
    requirePermission(actor, permission);
    const { status, batchId } = await withScope(deps.db, scopeFor(actor, permission), (trx) =>
      actOnChange(trx, deps, actor, { ...body, id: params.id }),
    );
    return { status, batchId };
  });
}
