import { extensionFieldListEndpoint, typeExtensionFieldEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { mayTypeColumnsOf } from '../access.ts';
import { allowTyping } from '../commands/extensions/allow-typing.ts';
import { extensionList } from '../queries/extensions.ts';
import type { SourceDeps } from './deps.ts';

/** Columns that no field was found for: what they hold may be said later. */
export function extensionRoutes(app: FastifyInstance, deps: SourceDeps): void {
  registerEndpoint(
    app,
    extensionFieldListEndpoint,
    ({ actor }) =>
      withReadScope(deps.db, actor.scope, async (trx) => {
        const scope = scopeFor(actor, 'ledger.import');
        return { rows: [...(await extensionList(trx, sightOf(actor), (office) => mayTypeColumnsOf(scope, office)))] };
      }),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    typeExtensionFieldEndpoint,
    async ({ actor, params, body }) => {
      const field = await withScope(deps.db, scopeFor(actor, 'ledger.import'), (trx) =>
        allowTyping(trx, params.id, body),
      );
      return { jobId: await deps.submitTyping(actor, field.label, { field: params.id, ...body }) };
    },
    { permission: 'ledger.import' },
  );
}
