import { librariesWorkbookEndpoint, ratesWorkbookEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { moduleFrame } from '../../../platform/frames/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { librariesWorkbook } from '../queries/libraries-workbook.ts';
import { ratesWorkbook } from '../queries/rates-workbook.ts';
import type { ProjectDeps } from './deps.ts';

const permission = 'export';

/** The pages of counts as workbooks; each that leaves is an event of the audit. */
export function stockWorkbookRoutes(app: FastifyInstance, deps: ProjectDeps): void {
  const { take } = moduleFrame(deps, { read: 'project.read', export: permission });
  registerEndpoint(
    app,
    librariesWorkbookEndpoint,
    ({ actor, query, reply }) => take(actor, reply, (trx, taker) => librariesWorkbook(trx, actor, query, taker), query),
    { permission },
  );
  registerEndpoint(
    app,
    ratesWorkbookEndpoint,
    ({ actor, query, reply }) => take(actor, reply, (trx, taker) => ratesWorkbook(trx, actor, query, taker), query),
    { permission },
  );
}
