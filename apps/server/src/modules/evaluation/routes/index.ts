import type { FastifyInstance } from 'fastify';
import type { EvaluationDeps } from '../queries/parts.ts';
import { objectionRoutes } from './objections.ts';
import { outputRoutes } from './outputs.ts';
import { previewRoutes } from './preview.ts';
import { resultRoutes } from './results.ts';
import { runRoutes } from './runs.ts';

/** Evaluation: runs of schemes, what came out and why, objections. */
export function evaluationRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  runRoutes(app, deps);
  resultRoutes(app, deps);
  outputRoutes(app, deps);
  objectionRoutes(app, deps);
  previewRoutes(app, deps);
}
