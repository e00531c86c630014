import {
  addItemEndpoint,
  answerExtensionEndpoint,
  answerRequestEndpoint,
  askExtensionEndpoint,
  askRequestEndpoint,
  decideTaskEndpoint,
  dispatchCalendarEndpoint,
  dispatchDeskEndpoint,
  endCampaignEndpoint,
  feedbackEndpoint,
  finishMeetingEndpoint,
  freezeListsEndpoint,
  handInEndpoint,
  instructEndpoint,
  listDifferenceEndpoint,
  listWorkbookEndpoint,
  openMeetingEndpoint,
  orderItemsEndpoint,
  type Permission,
  prepareMeetingEndpoint,
  receiveTaskEndpoint,
  recordItemEndpoint,
  requestsEndpoint,
  settleTaskEndpoint,
  sixListsEndpoint,
  startCampaignEndpoint,
  taskListEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../platform/db/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { sendExport, XLSX } from '../../platform/outputs/index.ts';
import { sightOf } from '../../platform/records/index.ts';
import { dispatchAccess } from './access.ts';
import { addItem, orderItems, prepareMeeting } from './commands/agenda.ts';
import { endCampaign, startCampaign } from './commands/campaigns.ts';
import { freezeLists } from './commands/freeze-lists.ts';
import { finishMeeting, openMeeting, recordItem } from './commands/meetings.ts';
import { decide, instruct } from './commands/orders.ts';
import { answerRequest, askRequest } from './commands/requests.ts';
import { answerExtension, askExtension, giveFeedback, handIn, receiveTask, settleTask } from './commands/task-acts.ts';
import { listWords } from './messages.ts';
import { dispatchCalendar } from './queries/calendar.ts';
import { dispatchDesk } from './queries/desk.ts';
import { listWorkbook } from './queries/list-workbook.ts';
import { type DispatchDeps, type Doer, officeOf, todayOf } from './queries/parts.ts';
import { requestList } from './queries/requests.ts';
import { listDifference, sixLists } from './queries/six-lists.ts';
import { taskRows } from './queries/tasks.ts';

/** Meetings, the tasks they make, and what units answer. */
export function dispatchRoutes(app: FastifyInstance, deps: DispatchDeps): void {
  const { db, clock } = deps;
  const { read, manage, instruct: maySay, answer, freeze } = dispatchAccess;
  // An act reaches as far as the right to it does.
  const as = <T>(actor: Actor, permission: Permission, act: (trx: Trx, doer: Doer) => Promise<T>): Promise<T> => {
    const scope = scopeFor(actor, permission);
    return withScope(db, scope, (trx) => act(trx, { userId: actor.userId, name: actor.displayName, scope }));
  };

  registerEndpoint(
    app,
    dispatchDeskEndpoint,
    ({ actor, query }) => {
      const scope = scopeFor(actor, read);
      return withReadScope(db, scope, (trx) => dispatchDesk(trx, scope, query.schedule, todayOf(clock)), {
        snapshot: true,
      });
    },
    { permission: read },
  );
  registerEndpoint(
    app,
    taskListEndpoint,
    async ({ actor, query }) => {
      const today = todayOf(clock);
      const unit = actor.orgName;
      const scope = scopeFor(actor, read);
      const tasks = await withReadScope(db, scope, async (trx) => {
        const office = scope.all || scope.territories.length > 0 ? await officeOf(trx, scope) : null;
        return taskRows(trx, { ...query, office }, unit, today);
      });
      return { today, unit, tasks };
    },
    { permission: read },
  );
  registerEndpoint(
    app,
    prepareMeetingEndpoint,
    ({ actor, body }) => as(actor, manage, (trx, doer) => prepareMeeting(trx, deps, doer, body)),
    { permission: manage },
  );
  registerEndpoint(
    app,
    openMeetingEndpoint,
    ({ actor, params, body }) => as(actor, manage, (trx, doer) => openMeeting(trx, deps, doer, { ...params, ...body })),
    { permission: manage },
  );
  registerEndpoint(
    app,
    finishMeetingEndpoint,
    ({ actor, params, body }) =>
      as(actor, manage, (trx, doer) => finishMeeting(trx, deps, doer, { ...params, ...body })),
    { permission: manage },
  );
  registerEndpoint(
    app,
    recordItemEndpoint,
    ({ actor, params, body }) => as(actor, manage, (trx, doer) => recordItem(trx, deps, doer, { ...params, ...body })),
    { permission: manage },
  );
  registerEndpoint(
    app,
    addItemEndpoint,
    ({ actor, params, body }) => as(actor, manage, (trx, doer) => addItem(trx, deps, doer, { ...params, ...body })),
    { permission: manage },
  );
  registerEndpoint(
    app,
    orderItemsEndpoint,
    ({ actor, params, body }) => as(actor, manage, (trx, doer) => orderItems(trx, deps, doer, { ...params, ...body })),
    { permission: manage },
  );
  registerEndpoint(
    app,
    decideTaskEndpoint,
    ({ actor, params, body }) => as(actor, manage, (trx, doer) => decide(trx, deps, doer, { ...params, ...body })),
    { permission: manage },
  );
  registerEndpoint(
    app,
    instructEndpoint,
    ({ actor, body }) => as(actor, maySay, (trx, doer) => instruct(trx, deps, doer, body)),
    { permission: maySay },
  );
  registerEndpoint(
    app,
    requestsEndpoint,
    ({ actor }) => {
      const scope = scopeFor(actor, read);
      return withReadScope(db, scope, (trx) => requestList(trx, scope, actor.permissions.has(manage), todayOf(clock)), {
        snapshot: true,
      });
    },
    { permission: read },
  );
  registerEndpoint(
    app,
    askRequestEndpoint,
    ({ actor, body }) =>
      as(actor, answer, (trx, doer) => askRequest(trx, deps, { ...doer, unit: actor.orgName }, body)),
    { permission: answer },
  );
  registerEndpoint(
    app,
    answerRequestEndpoint,
    ({ actor, params, body }) =>
      as(actor, manage, (trx, doer) => answerRequest(trx, deps, doer, { ...params, ...body })),
    { permission: manage },
  );
  registerEndpoint(
    app,
    receiveTaskEndpoint,
    ({ actor, params, body }) => as(actor, answer, (trx, doer) => receiveTask(trx, deps, doer, { ...params, ...body })),
    { permission: answer },
  );
  registerEndpoint(
    app,
    feedbackEndpoint,
    ({ actor, params, body }) =>
      as(actor, answer, (trx, doer) => giveFeedback(trx, deps, doer, { ...params, ...body })),
    { permission: answer },
  );
  registerEndpoint(
    app,
    settleTaskEndpoint,
    ({ actor, params, body }) => as(actor, manage, (trx, doer) => settleTask(trx, deps, doer, { ...params, ...body })),
    { permission: manage },
  );
  registerEndpoint(
    app,
    askExtensionEndpoint,
    ({ actor, params, body }) =>
      as(actor, answer, (trx, doer) => askExtension(trx, deps, doer, { ...params, ...body })),
    { permission: answer },
  );
  registerEndpoint(
    app,
    answerExtensionEndpoint,
    ({ actor, params, body }) =>
      as(actor, manage, (trx, doer) => answerExtension(trx, deps, doer, { ...params, ...body })),
    { permission: manage },
  );
  registerEndpoint(
    app,
    handInEndpoint,
    ({ actor, params, body }) => as(actor, answer, (trx, doer) => handIn(trx, deps, doer, { ...params, ...body })),
    { permission: answer },
  );
  registerEndpoint(
    app,
    dispatchCalendarEndpoint,
    ({ actor, query }) => {
      const scope = scopeFor(actor, read);
      return withReadScope(db, scope, (trx) => dispatchCalendar(trx, scope, query.year, todayOf(clock)));
    },
    { permission: read },
  );
  registerEndpoint(
    app,
    startCampaignEndpoint,
    ({ actor, body }) => as(actor, manage, (trx, doer) => startCampaign(trx, deps, doer, body)),
    { permission: manage },
  );
  registerEndpoint(
    app,
    endCampaignEndpoint,
    ({ actor, params, body }) => as(actor, manage, (trx, doer) => endCampaign(trx, deps, doer, { ...params, ...body })),
    { permission: manage },
  );
  registerEndpoint(
    app,
    sixListsEndpoint,
    ({ actor, query }) => {
      const scope = scopeFor(actor, read);
      return withReadScope(db, scope, (trx) => sixLists(trx, scope, sightOf(actor), query, todayOf(clock)));
    },
    { permission: read },
  );
  registerEndpoint(
    app,
    listDifferenceEndpoint,
    ({ actor, query }) => {
      const scope = scopeFor(actor, read);
      return withReadScope(db, scope, (trx) => listDifference(trx, scope, query.from, todayOf(clock)), {
        snapshot: true,
      });
    },
    { permission: read },
  );
  registerEndpoint(
    app,
    freezeListsEndpoint,
    ({ actor, body }) => as(actor, freeze, (trx, doer) => freezeLists(trx, deps, doer, body.period)),
    { permission: freeze },
  );
  registerEndpoint(
    app,
    listWorkbookEndpoint,
    async ({ actor, reply }) => {
      const scope = scopeFor(actor, dispatchAccess.export);
      const { bytes, fileName, rows } = await withReadScope(
        db,
        scope,
        (trx) => listWorkbook(trx, scope, sightOf(actor), actor.displayName, todayOf(clock)),
        { snapshot: true },
      );
      const subject = listWords.exported(fileName);
      return sendExport({ db, clock }, actor, reply, { bytes, fileName, mediaType: XLSX, subject, details: { rows } });
    },
    { permission: dispatchAccess.export },
  );
}
