import { appraisalPaperEndpoint, appraisalRollupWorkbookEndpoint, appraisalWorkbookEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { moduleFrame } from '../../../platform/frames/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { appraisalAccess } from '../access.ts';
import { sheetPaper } from '../queries/paper.ts';
import type { AppraisalDeps } from '../queries/parts.ts';
import { resultsWorkbook, sheetsWorkbook } from '../queries/workbooks.ts';

/** Lists, results and single sheets as files; each that leaves is an event of the audit. */
export function appraisalFileRoutes(app: FastifyInstance, deps: AppraisalDeps): void {
  const { clock } = deps;
  const { take } = moduleFrame(deps, appraisalAccess);
  const permission = { permission: appraisalAccess.export };
  registerEndpoint(
    app,
    appraisalWorkbookEndpoint,
    ({ actor, query, reply }) =>
      take(
        actor,
        reply,
        (trx, taker, scope) => sheetsWorkbook(trx, clock, { scope, ...sightOf(actor) }, query, taker),
        query,
      ),
    permission,
  );
  registerEndpoint(
    app,
    appraisalRollupWorkbookEndpoint,
    ({ actor, reply }) =>
      take(actor, reply, (trx, taker, scope) => resultsWorkbook(trx, clock, { scope, ...sightOf(actor) }, taker)),
    permission,
  );
  registerEndpoint(
    app,
    appraisalPaperEndpoint,
    ({ actor, params: { id }, reply }) => take(actor, reply, (trx, taker) => sheetPaper(trx, clock, actor, id, taker)),
    permission,
  );
}
