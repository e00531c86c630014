import {
  bidActEndpoint,
  bidBoardEndpoint,
  bidEndpoint,
  bidMaterialEndpoint,
  bidsWaitingEndpoint,
  bidWorkbookEndpoint,
  directionListEndpoint,
  directionMatchesEndpoint,
  projectDirectionsEndpoint,
  startBidEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeForAny } from '../../platform/auth/index.ts';
import { type Scope, withReadScope } from '../../platform/db/index.ts';
import { moduleFrame } from '../../platform/frames/index.ts';
import { heldOf, registerEndpoint } from '../../platform/http/index.ts';
import type { ReadTrx } from '../../platform/ledger/index.ts';
import { EXPORT, READ, STEPPING, WRITE } from './access.ts';
import { actOnBid, permissionsFor } from './commands/act.ts';
import { bringMaterial } from './commands/material.ts';
import { startBid } from './commands/start.ts';
import { bidBoard, bidsWaiting } from './queries/board.ts';
import { bidDetail } from './queries/detail.ts';
import { directionList, directionMatches, projectDirections } from './queries/directions.ts';
import { type FundingDeps, officeLeaf } from './queries/parts.ts';
import { bidWorkbook } from './queries/workbook.ts';

/** Bids for funds of higher levels, from the idea to the money, and what there is to bid for. */
export function fundingRoutes(app: FastifyInstance, deps: FundingDeps): void {
  const { clock } = deps;
  const { readAs, doAs, take } = moduleFrame(deps, { read: READ, export: EXPORT });
  const read = { permission: READ };
  const readerOf = async (trx: ReadTrx, scope: Scope, { permissions }: Actor) => ({
    permissions,
    leaf: await officeLeaf(trx, scope),
  });
  const detail = (actor: Actor, id: string) => readAs(actor, (trx) => bidDetail(trx, clock, actor, id));

  registerEndpoint(
    app,
    bidBoardEndpoint,
    ({ actor, query }) =>
      readAs(actor, async (trx, scope) => bidBoard(trx, clock, await readerOf(trx, scope, actor), query)),
    read,
  );
  registerEndpoint(
    app,
    bidsWaitingEndpoint,
    ({ actor }) =>
      withReadScope(deps.db, scopeForAny(actor, STEPPING), (trx) => bidsWaiting(trx, clock, actor.permissions)),
    read,
  );
  registerEndpoint(
    app,
    bidWorkbookEndpoint,
    ({ actor, query, reply }) =>
      take(
        actor,
        reply,
        async (trx, taker, scope) => bidWorkbook(trx, clock, await readerOf(trx, scope, actor), query, taker),
        query,
      ),
    { permission: EXPORT },
  );
  registerEndpoint(app, bidEndpoint, ({ actor, params: { id } }) => detail(actor, id), read);
  registerEndpoint(
    app,
    directionListEndpoint,
    ({ actor }) => readAs(actor, async (trx, scope) => directionList(trx, clock, await readerOf(trx, scope, actor))),
    read,
  );
  registerEndpoint(
    app,
    directionMatchesEndpoint,
    ({ actor, params: { id } }) =>
      readAs(actor, async (trx, scope) => directionMatches(trx, clock, await readerOf(trx, scope, actor), id)),
    read,
  );
  registerEndpoint(
    app,
    projectDirectionsEndpoint,
    ({ actor, params: { id } }) => readAs(actor, (trx) => projectDirections(trx, clock, actor, id)),
    read,
  );

  registerEndpoint(app, startBidEndpoint, async ({ actor, body }) =>
    detail(actor, await doAs(actor, WRITE, (trx) => startBid(trx, deps, actor.userId, body))),
  );
  registerEndpoint(
    app,
    bidActEndpoint,
    async ({ actor, params: { id }, body }) => {
      const asked = await readAs(actor, (trx) => permissionsFor(trx, clock, id, body.act));
      await doAs(actor, heldOf(actor, asked), (trx) => actOnBid(trx, deps, actor.userId, { ...body, id }));
      return detail(actor, id);
    },
    read,
  );
  registerEndpoint(app, bidMaterialEndpoint, async ({ actor, params, body }) => {
    await doAs(actor, WRITE, (trx) => bringMaterial(trx, deps, actor.userId, { ...body, ...params }));
    return detail(actor, params.id);
  });
}
