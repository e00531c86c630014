export { createRoutePlanner } from './commands/route-planner.ts';
export { tourRefusals } from './messages.ts';
export { tourRoutes } from './routes.ts';
export { tourPlanningRules, tourScoringRules } from './rules.ts';
