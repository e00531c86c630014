import { deleteViewEndpoint, savedViewsEndpoint, saveViewEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { type Clock, newId } from '../clock/index.ts';
import { withReadScope, withScope } from '../db/index.ts';
import { registerEndpoint } from '../http/index.ts';
import type { Tables } from '../ledger/index.ts';
import { recordRefusals } from './messages.ts';
import { countViews, deleteView, upsertView, viewsOf } from './sql/saved-views.ts';

/** More names than this in one menu help nobody. */
const MOST_VIEWS = 30;

/** The views that a person keeps for each list; they are that person's alone. */
export function savedViewRoutes(
  app: FastifyInstance,
  deps: { readonly db: Kysely<Tables>; readonly clock: Clock },
): void {
  registerEndpoint(app, savedViewsEndpoint, ({ actor, query }) =>
    withReadScope(deps.db, actor.scope, async (trx) => ({ views: await viewsOf(trx, query.kind) })),
  );

  registerEndpoint(app, saveViewEndpoint, ({ actor, body }) =>
    withScope(deps.db, actor.scope, async (trx) => {
      const saved = await upsertView(trx, { id: newId(), ...body }, actor.userId, deps.clock.now());
      if ((await countViews(trx, body.kind)) > MOST_VIEWS) throw recordRefusals.too_many_views({ most: MOST_VIEWS });
      return saved;
    }),
  );

  registerEndpoint(app, deleteViewEndpoint, ({ actor, params }) =>
    withScope(deps.db, actor.scope, async (trx) => {
      await deleteView(trx, params.id);
      return { done: true as const };
    }),
  );
}
