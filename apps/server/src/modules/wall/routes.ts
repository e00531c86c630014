import { wallEndpoint, wallFigureEndpoint, wallListEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../platform/auth/index.ts';
import { type Scope, withReadScope } from '../../platform/db/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import type { ReadTrx } from '../../platform/ledger/index.ts';
import { figureAnswer } from './queries/figure.ts';
import type { WallDeps } from './queries/parts.ts';
import { recentWalls } from './queries/recent-walls.ts';
import { wallListAnswer } from './queries/wall.ts';

const permission = 'project.read';

/** The wall, its lists, and what stands behind each figure. */
export function wallRoutes(app: FastifyInstance, { db, clock }: WallDeps): void {
  const askWall = recentWalls();
  // One moment for all the statements of an answer, else its parts would not add up.
  const read = <T>(actor: Actor, ask: (trx: ReadTrx, scope: Scope) => Promise<T>) => {
    const scope = scopeFor(actor, permission);
    return withReadScope(db, scope, (trx) => ask(trx, scope), { snapshot: true });
  };
  registerEndpoint(
    app,
    wallEndpoint,
    ({ actor, query }) => read(actor, (trx, scope) => askWall(trx, scope, query, clock)),
    { permission },
  );
  registerEndpoint(
    app,
    wallListEndpoint,
    ({ actor, query }) => read(actor, (trx, scope) => wallListAnswer(trx, scope, query, clock)),
    { permission },
  );
  registerEndpoint(
    app,
    wallFigureEndpoint,
    ({ actor, query }) => read(actor, (trx, scope) => figureAnswer(trx, scope, query, clock)),
    { permission },
  );
}
