import {
  channelsEndpoint,
  inboxEndpoint,
  noticePreferencesEndpoint,
  noticeReceiptsEndpoint,
  readNoticesEndpoint,
  removeChannelEndpoint,
  saveChannelEndpoint,
  saveNoticePreferencesEndpoint,
  sentNoticesEndpoint,
  testChannelEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../platform/auth/index.ts';
import { type Scope, withReadScope, withScope } from '../../platform/db/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { noticeAccess } from './access.ts';
import { removeChannel, saveChannel, testChannel } from './commands/channels.ts';
import { choose, readOwn } from './commands/own.ts';
import type { SendDeps } from './commands/send-due.ts';
import { channelAnswers } from './queries/channels.ts';
import { inboxAnswer, receiptsAnswer, sentAnswer } from './queries/inbox.ts';
import { preferencesAnswer } from './queries/preferences.ts';

/** Everybody's inbox and preferences, an office's receipts, the administrator's channels. */
export function noticeRoutes(app: FastifyInstance, deps: SendDeps): void {
  inboxRoutes(app, deps);
  channelRoutes(app, deps);
}

function inboxRoutes(app: FastifyInstance, deps: SendDeps): void {
  const { db, clock } = deps;

  registerEndpoint(app, inboxEndpoint, ({ actor, query }) =>
    withReadScope(db, actor.scope, (trx) => inboxAnswer(trx, actor.userId, query, clock)),
  );

  registerEndpoint(app, readNoticesEndpoint, ({ actor, body }) =>
    withScope(db, actor.scope, (trx) => readOwn(trx, actor.userId, body.ids, clock)),
  );

  const office = noticeAccess.receipts;
  registerEndpoint(
    app,
    sentNoticesEndpoint,
    ({ actor, query }) => withReadScope(db, scopeFor(actor, office), (trx) => sentAnswer(trx, query.limit, clock)),
    { permission: office },
  );
  registerEndpoint(
    app,
    noticeReceiptsEndpoint,
    ({ actor, params }) => withReadScope(db, scopeFor(actor, office), (trx) => receiptsAnswer(trx, params.id)),
    { permission: office },
  );

  registerEndpoint(app, noticePreferencesEndpoint, ({ actor }) => preferencesAnswer(deps, actor));
  registerEndpoint(app, saveNoticePreferencesEndpoint, async ({ actor, body }) => {
    await withScope(db, actor.scope, (trx) => choose(trx, actor.userId, body, clock));
    return preferencesAnswer(deps, actor);
  });
}

function channelRoutes(app: FastifyInstance, deps: SendDeps): void {
  const { db, clock, scope } = deps;
  const permission = noticeAccess.channels;
  // Channels belong to the installation and to no place; whoever may manage them sees no business data, and acts as the
  // product on these tables alone.
  const asProduct = <T>(actor: Actor, act: (trx: Trx, by: string) => Promise<T>) => {
    const whole: Scope = { ...scope, user: actor.userId };
    return withScope(db, whole, (trx) => act(trx, actor.userId));
  };

  registerEndpoint(app, channelsEndpoint, ({ actor }) => asProduct(actor, channelAnswers), { permission });
  registerEndpoint(
    app,
    saveChannelEndpoint,
    ({ actor, body }) =>
      asProduct(actor, async (trx, by) => {
        await saveChannel(trx, by, body, clock);
        return channelAnswers(trx);
      }),
    { permission },
  );
  registerEndpoint(
    app,
    removeChannelEndpoint,
    ({ actor, params }) =>
      asProduct(actor, async (trx, by) => {
        await removeChannel(trx, by, params.id, clock);
        return channelAnswers(trx);
      }),
    { permission },
  );
  registerEndpoint(
    app,
    testChannelEndpoint,
    async ({ actor, params, body }) => {
      await testChannel(deps, actor.userId, { ...params, ...body });
      return { sent: true as const };
    },
    { permission },
  );
}
