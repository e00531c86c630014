import {
  appraisalEndpoint,
  appraisalListEndpoint,
  appraisalRollupEndpoint,
  confirmAppraisalEndpoint,
  correctAppraisalEndpoint,
  fillAppraisalEndpoint,
  openAppraisalEndpoint,
  type Permission,
  refreshAppraisalEndpoint,
  replayAppraisalEndpoint,
  returnAppraisalEndpoint,
  submitAppraisalEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { appraisalAccess } from '../access.ts';
import { confirmSheet, correctSheet, returnSheet, submitSheet } from '../commands/decide.ts';
import { fillSheet, refreshSheet } from '../commands/fill.ts';
import { openSheet } from '../commands/open.ts';
import { appraisalList } from '../queries/list.ts';
import type { AppraisalDeps } from '../queries/parts.ts';
import { replaySheet } from '../queries/replay.ts';
import { finalResults } from '../queries/results.ts';
import { sheetAnswer } from '../queries/sheet-answer.ts';
import { appraisalFileRoutes } from './files.ts';

/** Sheets of single projects: opened, filled, handed in, confirmed by somebody else, corrected, replayed. */
export function appraisalRoutes(app: FastifyInstance, deps: AppraisalDeps): void {
  const { db, clock } = deps;
  const { read, write, decide } = appraisalAccess;
  const readAs = <T>(actor: Actor, query: (trx: ReadTrx) => Promise<T>): Promise<T> =>
    withReadScope(db, scopeFor(actor, read), query, { snapshot: true });
  /** Does an act as far as the right to it reaches, and answers the sheet that it leads to. */
  const as = (actor: Actor, permission: Permission, act: (trx: Trx) => Promise<string>) =>
    withScope(db, scopeFor(actor, permission), async (trx) => sheetAnswer(trx, clock, await act(trx), actor));

  const listReader = (actor: Actor) => ({ mayOpen: actor.permissions.has(write), tax: sightOf(actor).tax });

  registerEndpoint(
    app,
    appraisalListEndpoint,
    ({ actor, query }) => readAs(actor, (trx) => appraisalList(trx, clock, query, listReader(actor))),
    { permission: read },
  );
  registerEndpoint(
    app,
    appraisalRollupEndpoint,
    ({ actor }) => readAs(actor, (trx) => finalResults(trx, clock, sightOf(actor).tax)),
    {
      permission: read,
    },
  );
  registerEndpoint(
    app,
    appraisalEndpoint,
    ({ actor, params: { id } }) => readAs(actor, (trx) => sheetAnswer(trx, clock, id, actor)),
    { permission: read },
  );
  registerEndpoint(
    app,
    replayAppraisalEndpoint,
    ({ actor, params: { id } }) => readAs(actor, (trx) => replaySheet(trx, id, sightOf(actor).tax)),
    { permission: read },
  );
  registerEndpoint(
    app,
    openAppraisalEndpoint,
    ({ actor, body }) => as(actor, write, (trx) => openSheet(trx, deps, actor.userId, body)),
    { permission: write },
  );
  registerEndpoint(
    app,
    fillAppraisalEndpoint,
    ({ actor, params: { id }, body: { version, figures } }) =>
      as(actor, write, async (trx) => {
        await fillSheet(trx, deps, actor.userId, { id, version, entries: figures });
        return id;
      }),
    { permission: write },
  );
  const simple = [
    [refreshAppraisalEndpoint, write, refreshSheet],
    [submitAppraisalEndpoint, write, submitSheet],
    [confirmAppraisalEndpoint, decide, confirmSheet],
  ] as const;
  for (const [endpoint, permission, command] of simple) {
    registerEndpoint(
      app,
      endpoint,
      ({ actor, params: { id }, body: { version } }) =>
        as(actor, permission, async (trx) => {
          await command(trx, deps, actor.userId, { id, version });
          return id;
        }),
      { permission },
    );
  }
  registerEndpoint(
    app,
    returnAppraisalEndpoint,
    ({ actor, params: { id }, body }) =>
      as(actor, decide, async (trx) => {
        await returnSheet(trx, deps, actor.userId, { id, ...body });
        return id;
      }),
    { permission: decide },
  );
  registerEndpoint(
    app,
    correctAppraisalEndpoint,
    ({ actor, params: { id }, body }) =>
      as(actor, write, (trx) => correctSheet(trx, deps, actor.userId, { id, ...body })),
    { permission: write },
  );
  appraisalFileRoutes(app, deps);
}
