export { createEngine } from './commands/engine.ts';
export { evaluationRefusals } from './messages.ts';
export type { EvaluationDeps } from './queries/parts.ts';
export { evaluationRoutes } from './routes/index.ts';
export { schemeRules, schemeSources } from './rules.ts';
