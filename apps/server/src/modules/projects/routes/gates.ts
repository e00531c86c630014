import {
  certifyEndpoint,
  cureEndpoint,
  decertifyEndpoint,
  judgeEvidenceEndpoint,
  type Permission,
  projectGatesEndpoint,
  submitEvidenceEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/actor.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import type { Confirmed, Trx } from '../../../platform/ledger/index.ts';
import { judgeEvidence, submitEvidence } from '../commands/evidence.ts';
import { certify, cure, decertify } from '../commands/gates.ts';
import { certifierScope } from '../queries/certifier-scope.ts';
import { gatesOfProject } from '../queries/gates.ts';
import type { ProjectDeps } from './deps.ts';

/** Milestones and gates of a project: how they stand, evidence, certification. */
export function gateRoutes(app: FastifyInstance, deps: ProjectDeps): void {
  const read: Permission = 'project.read';

  registerEndpoint(
    app,
    projectGatesEndpoint,
    ({ actor, params }) =>
      withReadScope(deps.db, scopeFor(actor, read), (trx) => gatesOfProject(trx, actor, params.id, deps.clock.now())),
    { permission: read },
  );

  registerEndpoint(
    app,
    submitEvidenceEndpoint,
    async ({ actor, params, body }) => {
      const act = (trx: Trx) => submitEvidence(trx, deps, actor, { ...body, projectId: params.id });
      return doneAs(body.version, await withScope(deps.db, scopeFor(actor, 'project.write'), act));
    },
    { permission: 'project.write' },
  );

  // Who certifies is a rule: the act asks for the permission that the gate names, on the rows where the actor holds it.
  const certifying = async (
    actor: Actor,
    at: { readonly projectId: string; readonly milestone: string; readonly version: number },
    act: (trx: Trx) => Promise<Confirmed>,
  ) => {
    const scope = await withReadScope(deps.db, scopeFor(actor, read), (trx) =>
      certifierScope(trx, actor, at, deps.clock.now()),
    );
    return doneAs(at.version, await withScope(deps.db, scope, act));
  };

  registerEndpoint(app, judgeEvidenceEndpoint, ({ actor, params, body }) => {
    const input = { ...body, projectId: params.id };
    return certifying(actor, input, (trx) => judgeEvidence(trx, deps, actor, input));
  });
  registerEndpoint(app, certifyEndpoint, ({ actor, params, body }) => {
    const input = { ...body, projectId: params.id };
    return certifying(actor, input, (trx) => certify(trx, deps, actor, input));
  });
  registerEndpoint(app, cureEndpoint, ({ actor, params, body }) => {
    const input = { ...body, projectId: params.id };
    return certifying(actor, input, (trx) => cure(trx, deps, actor, input));
  });
  registerEndpoint(app, decertifyEndpoint, ({ actor, params, body }) => {
    const input = { ...body, projectId: params.id };
    return certifying(actor, input, (trx) => decertify(trx, deps, actor, input));
  });
}

const doneAs = (version: number, { batchId }: Confirmed) => ({ version: version + 1, batchId });
