import {
  computeEvaluationEndpoint,
  createEvaluationEndpoint,
  type EvaluationBrief,
  enterFiguresEndpoint,
  evaluationFiguresEndpoint,
  evaluationSchemesEndpoint,
  evaluationsEndpoint,
  evaluationVersionsEndpoint,
  evaluationWaitingEndpoint,
  openNoticeEndpoint,
  type Permission,
  publishEvaluationEndpoint,
  withdrawEvaluationEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../../platform/auth/index.ts';
import { withReadScope } from '../../../platform/db/index.ts';
import { registerEndpoint, requirePermission } from '../../../platform/http/index.ts';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import { evaluationAccess, withdrawRight } from '../access.ts';
import { computeRun } from '../commands/compute.ts';
import { createRun } from '../commands/create.ts';
import { enterFigures } from '../commands/enter.ts';
import { openNotice, publishRun, withdrawRun } from '../commands/publish.ts';
import type { Seen } from '../commands/save.ts';
import { oneBrief, runList } from '../queries/briefs.ts';
import { figuresAnswer } from '../queries/figures-answer.ts';
import { type Doer, type EvaluationDeps, oneRun } from '../queries/parts.ts';
import { versionAnswers } from '../queries/ranking-answer.ts';
import { readerOf } from '../queries/reader.ts';
import { schemeList } from '../queries/schemes-answer.ts';
import { waitingFor } from '../queries/waiting.ts';
import { actAs } from './deps.ts';

/** Runs and their figures: made, worked out, shown, let out, taken back. */
export function runRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  const { run, publish } = evaluationAccess;
  const readAs = <T>(actor: Actor, query: (trx: ReadTrx) => Promise<T>): Promise<T> =>
    withReadScope(deps.db, readerOf(actor).scope, query, { snapshot: true });
  /** An act on a run, answered with how the run stands after it. */
  const actOn = <Input extends Seen>(
    actor: Actor,
    permission: Permission,
    act: (trx: Trx, deps: EvaluationDeps, doer: Doer, input: Input) => Promise<void>,
    input: Input,
  ): Promise<EvaluationBrief> =>
    actAs(deps, actor, permission, async (trx, doer) => {
      await act(trx, deps, doer, input);
      return oneBrief(trx, deps.clock, input.id);
    });

  registerEndpoint(app, evaluationSchemesEndpoint, async ({ actor }) => schemeList(deps, readerOf(actor)));
  registerEndpoint(app, evaluationsEndpoint, async ({ actor, query }) =>
    readAs(actor, async (trx) => ({ items: await runList(trx, deps.clock, query) })),
  );
  registerEndpoint(app, evaluationWaitingEndpoint, ({ actor }) => waitingFor(deps, actor));
  registerEndpoint(app, evaluationVersionsEndpoint, async ({ actor, params }) =>
    readAs(actor, async (trx) => ({ items: await versionAnswers(trx, (await oneRun(trx, params.id)).id) })),
  );
  registerEndpoint(app, evaluationFiguresEndpoint, async ({ actor, params, query }) =>
    figuresAnswer(deps, readerOf(actor), { ...params, ...query }),
  );
  registerEndpoint(
    app,
    createEvaluationEndpoint,
    ({ actor, body }) =>
      actAs(deps, actor, run, async (trx, doer) => oneBrief(trx, deps.clock, await createRun(trx, deps, doer, body))),
    { permission: run },
  );
  registerEndpoint(
    app,
    enterFiguresEndpoint,
    ({ actor, params, body }) => actOn(actor, run, enterFigures, { ...params, ...body }),
    { permission: run },
  );
  registerEndpoint(
    app,
    computeEvaluationEndpoint,
    ({ actor, params, body }) => actOn(actor, run, computeRun, { ...params, ...body }),
    { permission: run },
  );
  registerEndpoint(
    app,
    openNoticeEndpoint,
    ({ actor, params, body }) => actOn(actor, publish, openNotice, { ...params, ...body }),
    { permission: publish },
  );
  registerEndpoint(
    app,
    publishEvaluationEndpoint,
    ({ actor, params, body }) => actOn(actor, publish, publishRun, { ...params, ...body }),
    { permission: publish },
  );
  registerEndpoint(app, withdrawEvaluationEndpoint, async ({ actor, params, body }) => {
    const { status } = await readAs(actor, (trx) => oneRun(trx, params.id));
    const permission = withdrawRight(status);
    requirePermission(actor, permission);
    return actOn(actor, permission, withdrawRun, { ...params, ...body });
  });
}
