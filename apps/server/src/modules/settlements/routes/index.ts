import {
  openSettlementEndpoint,
  paymentEndpoint,
  policyBoardEndpoint,
  projectSettlementEndpoint,
  promiseEndpoint,
  proofEndpoint,
  settlementActEndpoint,
  settlementEndpoint,
  termsEndpoint,
  twoAccountsEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../../platform/auth/index.ts';
import { moduleFrame } from '../../../platform/frames/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { leafOfReader } from '../../sources/index.ts';
import { EXPORT, promiseAccess, READ, reachesPlace, settlementAccess } from '../access.ts';
import { actOnSettlement } from '../commands/act.ts';
import { openSettlement } from '../commands/open.ts';
import { actOnPayments } from '../commands/payments.ts';
import { actOnPromises } from '../commands/promises.ts';
import { actOnProofs } from '../commands/proofs.ts';
import { saveTerms } from '../commands/terms.ts';
import { settlementRefusals } from '../messages.ts';
import { twoAccounts } from '../queries/construction.ts';
import { oneSettlement, openProject, type SettlementDeps } from '../queries/parts.ts';
import { policyBoard } from '../queries/policy-board.ts';
import { projectAnswer } from '../queries/project-answer.ts';
import { settlementAnswer } from '../queries/settlement-answer.ts';
import { settlementFileRoutes } from './files.ts';

/** Promises and money of projects, settlements of policies, and the watch over the accounts of construction. */
export function settlementRoutes(app: FastifyInstance, deps: SettlementDeps): void {
  const { clock } = deps;
  const { readAs, doAs } = moduleFrame(deps, { read: READ, export: EXPORT });
  const read = { permission: READ };
  registerEndpoint(
    app,
    policyBoardEndpoint,
    ({ actor, query }) =>
      readAs(actor, async (trx, scope) =>
        policyBoard(trx, clock, { leaf: await leafOfReader(trx, scope), tax: sightOf(actor).tax }, query),
      ),
    read,
  );
  registerEndpoint(
    app,
    twoAccountsEndpoint,
    ({ actor, query }) =>
      readAs(actor, async (trx, scope) => twoAccounts(trx, clock, await leafOfReader(trx, scope), query)),
    read,
  );
  registerEndpoint(
    app,
    projectSettlementEndpoint,
    ({ actor, params }) => readAs(actor, (trx) => projectAnswer(trx, clock, actor, params.id)),
    read,
  );
  registerEndpoint(
    app,
    settlementEndpoint,
    ({ actor, params }) => readAs(actor, (trx) => settlementAnswer(trx, clock, actor, params.id)),
    read,
  );

  const onProject = async (
    actor: Actor,
    permission: (typeof promiseAccess)[keyof typeof promiseAccess],
    id: string,
    act: (trx: Trx) => Promise<void>,
  ) => {
    await doAs(actor, permission, act);
    return readAs(actor, (trx) => projectAnswer(trx, clock, actor, id));
  };
  registerEndpoint(app, termsEndpoint, ({ actor, params: { id }, body }) =>
    onProject(actor, promiseAccess.terms, id, (trx) => saveTerms(trx, deps, actor, { ...body, id })),
  );
  registerEndpoint(app, promiseEndpoint, ({ actor, params: { id }, body }) =>
    onProject(actor, promiseAccess[body.act === 'confirm' ? 'confirm' : 'promise'], id, (trx) =>
      actOnPromises(trx, deps, actor, { ...body, id }),
    ),
  );
  registerEndpoint(app, proofEndpoint, ({ actor, params: { id }, body }) =>
    onProject(actor, promiseAccess[body.act === 'bring' ? 'proof' : 'judge'], id, (trx) =>
      actOnProofs(trx, deps, actor, { ...body, id }),
    ),
  );
  registerEndpoint(app, paymentEndpoint, ({ actor, params: { id }, body }) =>
    onProject(actor, promiseAccess.pay, id, (trx) => actOnPayments(trx, deps, actor, { ...body, id })),
  );

  registerEndpoint(app, openSettlementEndpoint, async ({ actor, params: { id } }) => {
    const opened = await doAs(actor, promiseAccess.open, async (trx, scope) => {
      const { territoryId } = await openProject(trx, id);
      if (!reachesPlace(scope, territoryId)) throw settlementRefusals.settlement_place();
      return openSettlement(trx, deps, actor, id);
    });
    return readAs(actor, (trx) => settlementAnswer(trx, clock, actor, opened));
  });
  registerEndpoint(app, settlementActEndpoint, async ({ actor, params: { id }, body }) => {
    const next = await doAs(actor, settlementAccess[body.act], async (trx, scope) => {
      const { territoryId } = await oneSettlement(trx, id);
      if (!reachesPlace(scope, territoryId)) throw settlementRefusals.settlement_place();
      return actOnSettlement(trx, deps, actor, { ...body, id });
    });
    return readAs(actor, (trx) => settlementAnswer(trx, clock, actor, next));
  });
  settlementFileRoutes(app, deps);
}
