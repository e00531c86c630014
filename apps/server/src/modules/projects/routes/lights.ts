import {
  askLightExceptionEndpoint,
  lightExceptionActEndpoint,
  lightTrialEndpoint,
  projectLightsEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { registerEndpoint, requirePermission } from '../../../platform/http/index.ts';
import { ruleByKey } from '../../../platform/rules/index.ts';
import { actOnException, askException } from '../commands/light-exceptions.ts';
import { ACT_RULES } from '../domain/exceptions.ts';
import { passWords } from '../messages/lights.ts';
import { lightRuleKind } from '../queries/light-facts.ts';
import { lightsAnswer } from '../queries/lights.ts';
import type { ProjectDeps } from './deps.ts';

const READ = 'project.read';
const ASK = 'project.write';

/** The lights of a project with their reasons, and the requests that excuse or contest them. */
export function lightRoutes(app: FastifyInstance, deps: ProjectDeps): void {
  const { db, clock } = deps;
  registerEndpoint(
    app,
    projectLightsEndpoint,
    ({ actor, params, query }) =>
      withReadScope(db, scopeFor(actor, READ), (trx) => lightsAnswer(trx, actor, { ...params, ...query }, clock), {
        snapshot: true,
      }),
    { permission: READ },
  );
  registerEndpoint(
    app,
    askLightExceptionEndpoint,
    ({ actor, params, body }) =>
      withScope(db, scopeFor(actor, ASK), (trx) => askException(trx, deps, actor.userId, params.id, body)),
    { permission: ASK },
  );
  registerEndpoint(
    app,
    lightTrialEndpoint,
    async ({ actor, body }) => {
      // A version that is not there is refused at once, before anything waits in the queue.
      const { title } = await withReadScope(db, scopeFor(actor, READ), (trx) =>
        ruleByKey(trx, lightRuleKind, body.version),
      );
      return { jobId: await deps.submitTrial(actor, passWords.trial(title), body.version) };
    },
    { permission: READ },
  );
  registerEndpoint(app, lightExceptionActEndpoint, ({ actor, params, body }) => {
    const { permission } = ACT_RULES[body.act];
    requirePermission(actor, permission);
    return withScope(db, scopeFor(actor, permission), (trx) =>
      actOnException(trx, deps, actor.userId, params.id, body),
    );
  });
}
