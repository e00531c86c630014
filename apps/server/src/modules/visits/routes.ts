import {
  raiseProblemEndpoint,
  siteDayEndpoint,
  syncVisitEndpoint,
  visitEndpoint,
  visitListEndpoint,
  visitPhotoEndpoint,
  visitSitesEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { attachmentRefusals, MEGABYTES } from '../../platform/attachments/index.ts';
import { scopeFor } from '../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../platform/db/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import { visitAccess } from './access.ts';
import type { VisitDeps } from './commands/deps.ts';
import { addPhoto } from './commands/photos.ts';
import { raiseProblem } from './commands/raise.ts';
import { syncVisit } from './commands/sync.ts';
import { visitAnswer } from './queries/answer.ts';
import { listVisits, siteDay, sitesForPhone } from './queries/lists.ts';

/** Visits as phones send them, and what is shown of them. */
export function visitRoutes(app: FastifyInstance, deps: VisitDeps): void {
  const { db, clock } = deps;
  const { read, write, raise } = visitAccess;
  registerEndpoint(
    app,
    visitSitesEndpoint,
    ({ actor }) => {
      const scope = scopeFor(actor, write);
      return withReadScope(db, scope, (trx) => sitesForPhone(trx, clock, scope), { snapshot: true });
    },
    { permission: write },
  );
  registerEndpoint(
    app,
    siteDayEndpoint,
    ({ actor }) => {
      const scope = scopeFor(actor, read);
      return withReadScope(db, scope, (trx) => siteDay(trx, clock, scope), { snapshot: true });
    },
    { permission: read },
  );
  registerEndpoint(
    app,
    visitListEndpoint,
    ({ actor, query }) =>
      withReadScope(db, scopeFor(actor, read), (trx) => listVisits(trx, clock, query.project ?? null), {
        snapshot: true,
      }),
    { permission: read },
  );
  registerEndpoint(
    app,
    visitEndpoint,
    ({ actor, params }) =>
      withReadScope(db, scopeFor(actor, read), (trx) => visitAnswer(trx, params.id), { snapshot: true }),
    { permission: read },
  );
  registerEndpoint(
    app,
    syncVisitEndpoint,
    ({ actor, params, body }) => syncVisit(deps, scopeFor(actor, write), { ...params, ...body }),
    { permission: write },
  );
  registerEndpoint(
    app,
    visitPhotoEndpoint,
    async ({ actor, params, query, request }) => {
      const part = await request.file();
      if (!part) throw attachmentRefusals.attachment_missing();
      const photo = { visitId: params.id, id: params.photoId, name: part.filename, content: part.file, ...query };
      return addPhoto(deps, scopeFor(actor, write), photo);
    },
    { permission: write, bodyLimit: (MEGABYTES + 1) * 1024 * 1024 },
  );
  registerEndpoint(
    app,
    raiseProblemEndpoint,
    ({ actor, params, body }) => {
      const scope = scopeFor(actor, raise);
      return withScope(db, scope, (trx) => raiseProblem(trx, deps, scope, { ...params, ...body }));
    },
    { permission: raise },
  );
}
