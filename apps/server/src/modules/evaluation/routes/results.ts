import { rankingEndpoint, unitResultEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { registerEndpoint } from '../../../platform/http/index.ts';
import type { EvaluationDeps } from '../queries/parts.ts';
import { rankingAnswer } from '../queries/ranking-answer.ts';
import { readerOf } from '../queries/reader.ts';
import { unitAnswer } from '../queries/unit-answer.ts';

/** What came out of a run, and how. */
export function resultRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  registerEndpoint(app, rankingEndpoint, async ({ actor, params, query }) =>
    rankingAnswer(deps, readerOf(actor), { ...params, ...query }),
  );
  registerEndpoint(app, unitResultEndpoint, async ({ actor, params, query }) =>
    unitAnswer(deps, readerOf(actor), { ...params, ...query }),
  );
}
