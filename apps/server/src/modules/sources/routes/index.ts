import type { FastifyInstance } from 'fastify';
import { batchRoutes } from './batches.ts';
import type { SourceDeps } from './deps.ts';
import { extensionRoutes } from './extensions.ts';
import { fileRoutes } from './files.ts';
import { reviewRoutes } from './review.ts';

/** Everything about files that come in: upload, review, entering, undoing, and looking a file up again. */
export function sourceRoutes(app: FastifyInstance, deps: SourceDeps): void {
  fileRoutes(app, deps);
  batchRoutes(app, deps);
  reviewRoutes(app, deps);
  extensionRoutes(app, deps);
}
