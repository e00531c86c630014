import { batchOutlineEndpoint, candidateListEndpoint, decideEndpoint, remapEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { decide } from '../commands/decide.ts';
import { remapBatch } from '../commands/remap.ts';
import { oneBatch } from '../queries/batches.ts';
import { candidateAnswers, outlineAnswer } from '../queries/review.ts';
import type { SourceDeps } from './deps.ts';

/** What is inside a batch, and deciding on it. */
export function reviewRoutes(app: FastifyInstance, deps: SourceDeps): void {
  registerEndpoint(
    app,
    candidateListEndpoint,
    ({ actor, params, query }) =>
      withReadScope(deps.db, actor.scope, (trx) =>
        candidateAnswers(
          trx,
          params.id,
          { ...query, withProblems: query.withProblems === 'yes', differing: query.differing === 'yes' },
          query,
          sightOf(actor),
        ),
      ),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    batchOutlineEndpoint,
    ({ actor, params, query }) =>
      withReadScope(deps.db, actor.scope, (trx) => outlineAnswer(trx, params.id, query.sheetNo)),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    decideEndpoint,
    ({ actor, params, body }) =>
      withScope(deps.db, scopeFor(actor, 'ledger.import'), async (trx) => {
        const version = await decide(trx, { batchId: params.id, ...body });
        return { version, counts: (await oneBatch(trx, params.id)).counts };
      }),
    { permission: 'ledger.import' },
  );

  registerEndpoint(
    app,
    remapEndpoint,
    async ({ actor, params, body }) => {
      const { corrections, ...file } = await withScope(deps.db, scopeFor(actor, 'ledger.import'), (trx) =>
        remapBatch(trx, deps.clock, { batchId: params.id, by: actor.userId, ...body }),
      );
      const request = { ...file, corrects: params.id, corrections: JSON.stringify(corrections) };
      return { jobId: await deps.submitImport(actor, request) };
    },
    { permission: 'ledger.import' },
  );
}
