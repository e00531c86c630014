import {
  policyWorkbookEndpoint,
  projectSettlementWorkbookEndpoint,
  statementEndpoint,
  twoAccountsWorkbookEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { moduleFrame } from '../../../platform/frames/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { EXPORT, READ } from '../access.ts';
import type { SettlementDeps } from '../queries/parts.ts';
import { statementFile } from '../queries/statement.ts';
import { constructionWorkbook, policyWorkbook, promisesWorkbook } from '../queries/workbooks.ts';

/** Lists and statements as files; each that leaves is an event of the audit. */
export function settlementFileRoutes(app: FastifyInstance, deps: SettlementDeps): void {
  const { clock } = deps;
  const { take } = moduleFrame(deps, { read: READ, export: EXPORT });
  const permission = { permission: EXPORT };
  registerEndpoint(
    app,
    policyWorkbookEndpoint,
    ({ actor, query, reply }) => {
      const { tax } = sightOf(actor);
      return take(actor, reply, (trx, taker, scope) => policyWorkbook(trx, clock, { scope, tax }, query, taker), query);
    },
    permission,
  );
  registerEndpoint(
    app,
    twoAccountsWorkbookEndpoint,
    ({ actor, query, reply }) =>
      take(actor, reply, (trx, taker, scope) => constructionWorkbook(trx, clock, scope, query, taker), query),
    permission,
  );
  registerEndpoint(
    app,
    projectSettlementWorkbookEndpoint,
    ({ actor, params, reply }) =>
      take(actor, reply, (trx, taker) => promisesWorkbook(trx, clock, actor, params.id, taker)),
    permission,
  );
  registerEndpoint(
    app,
    statementEndpoint,
    ({ actor, params, reply }) =>
      take(actor, reply, (trx, taker) => statementFile(trx, clock, actor, params.id, taker)),
    permission,
  );
}
