import {
  decideObjectionEndpoint,
  objectionsEndpoint,
  raiseObjectionEndpoint,
  withdrawObjectionEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeForAny } from '../../../platform/auth/index.ts';
import { withScope } from '../../../platform/db/index.ts';
import { registerEndpoint, requireAny } from '../../../platform/http/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { evaluationAccess, OBJECTORS } from '../access.ts';
import { decideObjection, raiseObjection, withdrawObjection } from '../commands/objections.ts';
import type { RunRecord } from '../domain/run.ts';
import { objectionAnswer, objectionList } from '../queries/objections-answer.ts';
import type { Doer, EvaluationDeps } from '../queries/parts.ts';
import { readerOf } from '../queries/reader.ts';
import { taxSight } from '../queries/tax-sight.ts';
import { actAs } from './deps.ts';

/** Objections: raised by those judged, decided by the assessors. */
export function objectionRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  /** Acts of whoever may object, under all the rights to it that he holds. */
  const objectAs = async <T>(actor: Actor, act: (trx: Trx, doer: Doer) => Promise<T>): Promise<T> => {
    requireAny(actor, OBJECTORS);
    const scope = scopeForAny(actor, OBJECTORS);
    return withScope(deps.db, scope, (trx) => act(trx, { userId: actor.userId, scope }));
  };

  registerEndpoint(app, objectionsEndpoint, async ({ actor, params }) => ({
    items: await objectionList(deps, readerOf(actor), params.id),
  }));
  registerEndpoint(app, raiseObjectionEndpoint, ({ actor, params, body }) =>
    objectAs(actor, async (trx, doer) => {
      const reader = readerOf(actor);
      const id = await raiseObjection(
        trx,
        deps,
        { ...doer, seesTax: (run: RunRecord) => taxSight(reader, run) !== 'NONE' },
        { ...params, ...body },
      );
      return objectionAnswer(trx, reader, id);
    }),
  );
  registerEndpoint(app, withdrawObjectionEndpoint, ({ actor, params, body }) =>
    objectAs(actor, async (trx, doer) => {
      await withdrawObjection(trx, deps, doer, { ...params, ...body });
      return objectionAnswer(trx, readerOf(actor), params.id);
    }),
  );
  registerEndpoint(
    app,
    decideObjectionEndpoint,
    ({ actor, params, body }) =>
      actAs(deps, actor, evaluationAccess.run, async (trx, doer) => {
        await decideObjection(trx, deps, doer, { ...params, ...body });
        return objectionAnswer(trx, readerOf(actor), params.id);
      }),
    { permission: evaluationAccess.run },
  );
}
