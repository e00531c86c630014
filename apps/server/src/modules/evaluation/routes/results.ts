import {
  compareEndpoint,
  enterpriseResultsEndpoint,
  rankingEndpoint,
  replayEndpoint,
  sensitivityEndpoint,
  unitResultEndpoint,
  waysEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { compareAnswer } from '../queries/compare-answer.ts';
import { enterpriseResults } from '../queries/enterprise-results.ts';
import type { EvaluationDeps } from '../queries/parts.ts';
import { rankingAnswer } from '../queries/ranking-answer.ts';
import { readerOf } from '../queries/reader.ts';
import { replayAnswer } from '../queries/replay-answer.ts';
import { sensitivityAnswer } from '../queries/sensitivity-answer.ts';
import { unitAnswer } from '../queries/unit-answer.ts';
import { waysAnswer } from '../queries/ways-answer.ts';

/** What came out of a run, how, how surely, and what would change it. */
export function resultRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  registerEndpoint(app, rankingEndpoint, async ({ actor, params, query }) =>
    rankingAnswer(deps, readerOf(actor), { ...params, ...query }),
  );
  registerEndpoint(app, unitResultEndpoint, async ({ actor, params, query }) =>
    unitAnswer(deps, readerOf(actor), { ...params, ...query }),
  );
  registerEndpoint(app, waysEndpoint, async ({ actor, params, query }) =>
    waysAnswer(deps, readerOf(actor), { ...params, ...query }),
  );
  registerEndpoint(app, replayEndpoint, async ({ actor, params, query }) =>
    replayAnswer(deps, readerOf(actor), { ...params, ...query }),
  );
  registerEndpoint(app, enterpriseResultsEndpoint, async ({ actor, params }) =>
    enterpriseResults(deps, readerOf(actor), params.id),
  );
  registerEndpoint(app, compareEndpoint, async ({ actor, params, query }) =>
    compareAnswer(deps, readerOf(actor), { ...params, ...query }),
  );
  registerEndpoint(app, sensitivityEndpoint, async ({ actor, params, query }) =>
    sensitivityAnswer(deps, readerOf(actor), { ...params, ...query }),
  );
}
