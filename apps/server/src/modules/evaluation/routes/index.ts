import type { FastifyInstance } from 'fastify';
import { type EntrySheetDeps, entrySheetRoutes } from './entry-sheets.ts';
import { objectionRoutes } from './objections.ts';
import { outputRoutes } from './outputs.ts';
import { previewRoutes } from './preview.ts';
import { resultRoutes } from './results.ts';
import { runRoutes } from './runs.ts';

/** Evaluation: runs of schemes, what came out and why, objections. */
export function evaluationRoutes(app: FastifyInstance, deps: EntrySheetDeps): void {
  runRoutes(app, deps);
  entrySheetRoutes(app, deps);
  resultRoutes(app, deps);
  outputRoutes(app, deps);
  objectionRoutes(app, deps);
  previewRoutes(app, deps);
}
