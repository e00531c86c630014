import { wallEndpoint, wallFigureEndpoint, wallListEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { withReadScope } from '../../platform/db/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import { figureAnswer } from './queries/figure.ts';
import type { WallDeps } from './queries/parts.ts';
import { wallAnswer, wallListAnswer } from './queries/wall.ts';

/** The wall, its lists, and what stands behind each figure. */
export function wallRoutes(app: FastifyInstance, { db, clock }: WallDeps): void {
  // One moment for all the statements of an answer, else its parts would not add up.
  const snapshot = { snapshot: true };
  const permission = { permission: 'project.read' } as const;
  registerEndpoint(
    app,
    wallEndpoint,
    ({ actor, query }) => withReadScope(db, actor.scope, (trx) => wallAnswer(trx, actor.scope, query, clock), snapshot),
    permission,
  );
  registerEndpoint(
    app,
    wallListEndpoint,
    ({ actor, query }) =>
      withReadScope(db, actor.scope, (trx) => wallListAnswer(trx, actor.scope, query, clock), snapshot),
    permission,
  );
  registerEndpoint(
    app,
    wallFigureEndpoint,
    ({ actor, query }) =>
      withReadScope(db, actor.scope, (trx) => figureAnswer(trx, actor.scope, query, clock), snapshot),
    permission,
  );
}
