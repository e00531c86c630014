export { dispatchRules, scheduleRules } from './domain/rules.ts';
export { dispatchRefusals } from './messages.ts';
export type { DispatchDeps } from './queries/parts.ts';
export { dispatchRoutes } from './routes.ts';
