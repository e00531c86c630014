import {
  answerFindingEndpoint,
  breakdownActEndpoint,
  breakdownEndpoint,
  breakdownListEndpoint,
  closeFindingEndpoint,
  findingsEndpoint,
  indicatorBoardEndpoint,
  indicatorDetailEndpoint,
  indicatorDictionaryEndpoint,
  indicatorHalfEndpoint,
  indicatorMatchEndpoint,
  indicatorWorkbookEndpoint,
  openBreakdownEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { moduleFrame } from '../../../platform/frames/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { breakdownAccess, EXPORT, findingAccess, READ } from '../access.ts';
import { actOnBreakdown } from '../commands/act-breakdown.ts';
import { answerFinding, closeFinding } from '../commands/findings.ts';
import { openBreakdown } from '../commands/open-breakdown.ts';
import { boardAnswer, halfAnswer } from '../queries/board.ts';
import { breakdownAnswer, breakdownList } from '../queries/breakdowns.ts';
import { detailAnswer } from '../queries/detail.ts';
import { dictionaryAnswer } from '../queries/dictionary.ts';
import { findingByKey, findingsAnswer } from '../queries/findings.ts';
import { matchAnswer } from '../queries/match.ts';
import type { IndicatorDeps } from '../queries/parts.ts';
import { boardWorkbook } from '../queries/workbook.ts';

/** Figures of places: board, pace, vintages, dictionary, divided targets, and what is doubtful. */
export function indicatorRoutes(app: FastifyInstance, deps: IndicatorDeps): void {
  const { clock } = deps;
  const { readAs, doAs, take } = moduleFrame(deps, { read: READ, export: EXPORT });
  const read = { permission: READ };
  registerEndpoint(
    app,
    indicatorBoardEndpoint,
    ({ actor, query }) => readAs(actor, (trx, scope) => boardAnswer(trx, clock, scope, query)),
    read,
  );
  registerEndpoint(
    app,
    indicatorHalfEndpoint,
    ({ actor, query }) => readAs(actor, (trx, scope) => halfAnswer(trx, clock, scope, query)),
    read,
  );
  registerEndpoint(
    app,
    indicatorDetailEndpoint,
    ({ actor, query }) => readAs(actor, (trx, scope) => detailAnswer(trx, clock, scope, query)),
    read,
  );
  registerEndpoint(
    app,
    indicatorDictionaryEndpoint,
    ({ actor }) => readAs(actor, (trx, scope) => dictionaryAnswer(trx, clock, scope)),
    read,
  );
  registerEndpoint(
    app,
    indicatorMatchEndpoint,
    ({ actor, params: { id } }) => readAs(actor, (trx) => matchAnswer(trx, clock, id)),
    read,
  );
  registerEndpoint(
    app,
    indicatorWorkbookEndpoint,
    ({ actor, query, reply }) =>
      take(actor, reply, (trx, taker, scope) => boardWorkbook(trx, clock, scope, query, taker)),
    { permission: EXPORT },
  );

  registerEndpoint(
    app,
    breakdownListEndpoint,
    ({ actor, query: { year } }) => readAs(actor, (trx) => breakdownList(trx, clock, actor, year)),
    read,
  );
  registerEndpoint(
    app,
    breakdownEndpoint,
    ({ actor, params: { id } }) => readAs(actor, (trx) => breakdownAnswer(trx, clock, actor, id)),
    read,
  );
  registerEndpoint(app, openBreakdownEndpoint, async ({ actor, body }) => {
    const id = await doAs(actor, breakdownAccess.open, (trx, scope) => openBreakdown(trx, deps, actor, scope, body));
    return readAs(actor, (trx) => breakdownAnswer(trx, clock, actor, id));
  });
  registerEndpoint(app, breakdownActEndpoint, async ({ actor, params, body }) => {
    const id = await doAs(actor, breakdownAccess[body.act], (trx, scope) =>
      actOnBreakdown(trx, deps, actor, scope, { ...body, id: params.id }),
    );
    return readAs(actor, (trx) => breakdownAnswer(trx, clock, actor, id));
  });

  registerEndpoint(
    app,
    findingsEndpoint,
    ({ actor, query }) => readAs(actor, (trx, scope) => findingsAnswer(trx, clock, scope, actor, query)),
    read,
  );
  registerEndpoint(app, answerFindingEndpoint, async ({ actor, body }) => {
    await doAs(actor, findingAccess.answer, (trx, scope) => answerFinding(trx, deps, actor, scope, body));
    return readAs(actor, (trx, scope) => findingByKey(trx, clock, scope, actor, body.key));
  });
  registerEndpoint(app, closeFindingEndpoint, async ({ actor, params: { id }, body }) => {
    const key = await doAs(actor, findingAccess.close, (trx, scope) =>
      closeFinding(trx, deps, actor, scope, { ...body, id }),
    );
    return readAs(actor, (trx, scope) => findingByKey(trx, clock, scope, actor, key));
  });
}
