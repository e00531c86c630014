import {
  policyWorkbookEndpoint,
  projectSettlementWorkbookEndpoint,
  statementEndpoint,
  twoAccountsWorkbookEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { DOCX, moduleFrame, type TakenFile, XLSX } from '../../../platform/frames/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { EXPORT, READ } from '../access.ts';
import { paperWords } from '../messages/papers.ts';
import type { SettlementDeps } from '../queries/parts.ts';
import { statementFile } from '../queries/statement.ts';
import { constructionWorkbook, policyWorkbook, promisesWorkbook } from '../queries/workbooks.ts';

type Made = Awaited<ReturnType<typeof policyWorkbook>>;

const workbookTaken = ({ bytes, fileName, what, rows }: Made): TakenFile => ({
  ...{ bytes, fileName, rows, mediaType: XLSX, subject: paperWords.audit(what, rows) },
});

/** Lists and statements as files; each that leaves is an event of the audit. */
export function settlementFileRoutes(app: FastifyInstance, deps: SettlementDeps): void {
  const { clock } = deps;
  const { take } = moduleFrame(deps, { read: READ, export: EXPORT });
  const permission = { permission: EXPORT };
  registerEndpoint(
    app,
    policyWorkbookEndpoint,
    ({ actor, query, reply }) =>
      take(actor, reply, async (trx, taker, scope) =>
        workbookTaken(await policyWorkbook(trx, clock, { scope, tax: sightOf(actor).tax }, query, taker)),
      ),
    permission,
  );
  registerEndpoint(
    app,
    twoAccountsWorkbookEndpoint,
    ({ actor, query, reply }) =>
      take(actor, reply, async (trx, taker, scope) =>
        workbookTaken(await constructionWorkbook(trx, clock, scope, query, taker)),
      ),
    permission,
  );
  registerEndpoint(
    app,
    projectSettlementWorkbookEndpoint,
    ({ actor, params, reply }) =>
      take(actor, reply, async (trx, taker) =>
        workbookTaken(await promisesWorkbook(trx, clock, actor, params.id, taker)),
      ),
    permission,
  );
  registerEndpoint(
    app,
    statementEndpoint,
    ({ actor, params, reply }) =>
      take(actor, reply, async (trx, taker) => ({
        ...(await statementFile(trx, clock, actor, params.id, taker)),
        mediaType: DOCX,
      })),
    permission,
  );
}
