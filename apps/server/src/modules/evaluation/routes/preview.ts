import { schemePreviewEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { evaluationAccess } from '../access.ts';
import type { EvaluationDeps } from '../queries/parts.ts';
import { previewAnswer } from '../queries/preview-answer.ts';
import { readerOf } from '../queries/reader.ts';

/** Schemes while they are written, for those who write them. */
export function previewRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  registerEndpoint(
    app,
    schemePreviewEndpoint,
    async ({ actor, params, body }) => previewAnswer(deps, readerOf(actor), { ...params, ...body }),
    { permission: evaluationAccess.write },
  );
}
