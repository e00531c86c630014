import {
  addJudgeEndpoint,
  createTourEndpoint,
  fixTourEndpoint,
  markEndpoint,
  orderTourEndpoint,
  type Permission,
  paperMarkEndpoint,
  planTourEndpoint,
  removeJudgeEndpoint,
  reopenCardEndpoint,
  reopenTourEndpoint,
  scorecardEndpoint,
  sealTourEndpoint,
  tourCandidatesEndpoint,
  tourDaysEndpoint,
  tourEndpoint,
  tourListEndpoint,
  tourResultEndpoint,
  tourSitesEndpoint,
  tourWaysEndpoint,
  tourWorkbookEndpoint,
  unsealTourEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../platform/db/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import type { ReadTrx, Trx } from '../../platform/ledger/index.ts';
import { sendExport, XLSX } from '../../platform/outputs/index.ts';
import { INSIDE, tourAccess } from './access.ts';
import { setDays, setOrder, setSites, setWays } from './commands/arrange.ts';
import { createTour } from './commands/create.ts';
import { addJudge, removeJudge } from './commands/judges.ts';
import { markOwn, markPaper, reopenCard } from './commands/marks.ts';
import { fixTour, planRoute, reopenTour } from './commands/plan.ts';
import { sealTour, unsealTour } from './commands/seal.ts';
import { tourWords } from './messages.ts';
import { tourCandidates } from './queries/candidates.ts';
import { cardAnswer, type Reader } from './queries/card-answer.ts';
import { tourList } from './queries/list.ts';
import { type Doer, type TourDeps, todayOf } from './queries/parts.ts';
import { resultAnswer } from './queries/result-answer.ts';
import { tourAnswer } from './queries/tour-answer.ts';
import { tourWorkbook } from './queries/workbook.ts';

/** Tours: planned, judged, sealed. */
export function tourRoutes(app: FastifyInstance, deps: TourDeps): void {
  const { db, clock } = deps;
  const { read, plan, mark, seal } = tourAccess;
  const readAs = <T>(actor: Actor, query: (trx: ReadTrx) => Promise<T>): Promise<T> =>
    withReadScope(db, scopeFor(actor, read), query, { snapshot: true });
  const doerOf = (actor: Actor, permission: Permission): Doer => ({
    ...{ userId: actor.userId, name: actor.displayName, scope: scopeFor(actor, permission) },
  });
  // An act reaches as far as the right to it does.
  const as = <T>(actor: Actor, permission: Permission, act: (trx: Trx, doer: Doer) => Promise<T>): Promise<T> => {
    const doer = doerOf(actor, permission);
    return withScope(db, doer.scope, (trx) => act(trx, doer));
  };
  const tourAfter = (trx: ReadTrx, id: string, actor: Actor) => tourAnswer(trx, clock, id, actor.userId);

  registerEndpoint(
    app,
    tourListEndpoint,
    ({ actor }) => readAs(actor, (trx) => tourList(trx, clock, scopeFor(actor, read))),
    { permission: read },
  );
  registerEndpoint(app, tourEndpoint, ({ actor, params }) => readAs(actor, (trx) => tourAfter(trx, params.id, actor)), {
    permission: read,
  });
  registerEndpoint(
    app,
    tourCandidatesEndpoint,
    ({ actor, query }) => {
      const scope = scopeFor(actor, plan);
      return withReadScope(db, scope, (trx) => tourCandidates(trx, clock, scope, query), { snapshot: true });
    },
    { permission: plan },
  );
  registerEndpoint(
    app,
    createTourEndpoint,
    ({ actor, body }) =>
      as(actor, plan, async (trx, doer) => tourAfter(trx, await createTour(trx, deps, doer, body), actor)),
    { permission: plan },
  );
  registerEndpoint(
    app,
    tourDaysEndpoint,
    ({ actor, params, body }) =>
      as(actor, plan, async (trx, doer) => {
        await setDays(trx, deps, doer, { ...params, ...body });
        return tourAfter(trx, params.id, actor);
      }),
    { permission: plan },
  );
  registerEndpoint(
    app,
    tourSitesEndpoint,
    ({ actor, params, body }) =>
      as(actor, plan, async (trx, doer) => {
        await setSites(trx, deps, doer, { ...params, ...body });
        return tourAfter(trx, params.id, actor);
      }),
    { permission: plan },
  );
  registerEndpoint(
    app,
    tourWaysEndpoint,
    ({ actor, params, body }) =>
      as(actor, plan, async (trx, doer) => {
        await setWays(trx, deps, doer, { ...params, ...body });
        return tourAfter(trx, params.id, actor);
      }),
    { permission: plan },
  );
  registerEndpoint(
    app,
    orderTourEndpoint,
    ({ actor, params, body }) =>
      as(actor, plan, async (trx, doer) => {
        await setOrder(trx, deps, doer, { ...params, ...body });
        return tourAfter(trx, params.id, actor);
      }),
    { permission: plan },
  );
  registerEndpoint(
    app,
    fixTourEndpoint,
    ({ actor, params, body }) =>
      as(actor, plan, async (trx, doer) => {
        await fixTour(trx, deps, doer, { ...params, ...body });
        return tourAfter(trx, params.id, actor);
      }),
    { permission: plan },
  );
  registerEndpoint(
    app,
    reopenTourEndpoint,
    ({ actor, params, body }) =>
      as(actor, plan, async (trx, doer) => {
        await reopenTour(trx, deps, doer, { ...params, ...body });
        return tourAfter(trx, params.id, actor);
      }),
    { permission: plan },
  );
  registerEndpoint(
    app,
    addJudgeEndpoint,
    ({ actor, params, body }) =>
      as(actor, plan, async (trx, doer) => {
        await addJudge(trx, deps, doer, { ...params, ...body });
        return tourAfter(trx, params.id, actor);
      }),
    { permission: plan },
  );
  registerEndpoint(
    app,
    planTourEndpoint,
    async ({ actor, params, body }) => {
      await planRoute(deps, doerOf(actor, plan), { ...params, ...body });
      return readAs(actor, (trx) => tourAfter(trx, params.id, actor));
    },
    { permission: plan },
  );
  registerEndpoint(
    app,
    removeJudgeEndpoint,
    ({ actor, params, body }) =>
      as(actor, plan, async (trx, doer) =>
        tourAfter(trx, await removeJudge(trx, deps, doer, { ...params, ...body }), actor),
      ),
    { permission: plan },
  );
  registerEndpoint(
    app,
    scorecardEndpoint,
    ({ actor, params }) => readAs(actor, (trx) => cardAnswer(trx, params.id, readerOf(actor))),
    { permission: read },
  );
  registerEndpoint(
    app,
    markEndpoint,
    ({ actor, params, body }) =>
      as(actor, mark, async (trx, doer) => {
        await markOwn(trx, deps, doer, { ...params, ...body });
        return cardAnswer(trx, params.id, readerOf(actor));
      }),
    { permission: mark },
  );
  registerEndpoint(
    app,
    paperMarkEndpoint,
    ({ actor, params, body }) =>
      as(actor, plan, async (trx, doer) => {
        await markPaper(trx, deps, doer, { ...params, ...body });
        return cardAnswer(trx, params.id, readerOf(actor));
      }),
    { permission: plan },
  );
  registerEndpoint(
    app,
    reopenCardEndpoint,
    ({ actor, params, body }) =>
      as(actor, plan, async (trx, doer) => {
        await reopenCard(trx, deps, doer, { ...params, ...body });
        return cardAnswer(trx, params.id, readerOf(actor));
      }),
    { permission: plan },
  );
  registerEndpoint(
    app,
    tourResultEndpoint,
    ({ actor, params }) => readAs(actor, (trx) => resultAnswer(trx, params.id, readerOf(actor))),
    { permission: read },
  );
  registerEndpoint(
    app,
    sealTourEndpoint,
    ({ actor, params, body }) =>
      as(actor, seal, async (trx, doer) => {
        await sealTour(trx, deps, doer, { ...params, ...body });
        return resultAnswer(trx, params.id, readerOf(actor));
      }),
    { permission: seal },
  );
  registerEndpoint(
    app,
    unsealTourEndpoint,
    ({ actor, params, body }) =>
      as(actor, seal, async (trx, doer) => {
        await unsealTour(trx, deps, doer, { ...params, ...body });
        return resultAnswer(trx, params.id, readerOf(actor));
      }),
    { permission: seal },
  );
  registerEndpoint(
    app,
    tourWorkbookEndpoint,
    async ({ actor, params, reply }) => {
      const scope = scopeFor(actor, tourAccess.export);
      const stamp = { by: actor.displayName, today: todayOf(clock) };
      const made = await withReadScope(db, scope, (trx) => tourWorkbook(trx, params.id, stamp), { snapshot: true });
      const { bytes, fileName, rows } = made;
      const subject = tourWords.exported(fileName);
      return sendExport({ db, clock }, actor, reply, { bytes, fileName, mediaType: XLSX, subject, details: { rows } });
    },
    { permission: tourAccess.export },
  );
}

/** Whoever may do something inside, may look inside where he may do it. */
function readerOf(actor: Actor): Reader {
  const scopes = INSIDE.filter((permission) => actor.permissions.has(permission)).map((each) => scopeFor(actor, each));
  return {
    userId: actor.userId,
    insideOf: (leaf) => scopes.some(({ all, territories }) => all || territories.includes(leaf)),
  };
}
