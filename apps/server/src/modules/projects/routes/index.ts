import type { FastifyInstance } from 'fastify';
import { changeRoutes } from './changes.ts';
import type { ProjectDeps } from './deps.ts';
import { gateRoutes } from './gates.ts';
import { lightRoutes } from './lights.ts';
import { stockRoutes } from './stock.ts';
import { stockWorkbookRoutes } from './stock-workbooks.ts';

/** Everything about projects that is more than a ledger row. */
export function projectRoutes(app: FastifyInstance, deps: ProjectDeps): void {
  gateRoutes(app, deps);
  changeRoutes(app, deps);
  lightRoutes(app, deps);
  stockRoutes(app, deps);
  stockWorkbookRoutes(app, deps);
}
