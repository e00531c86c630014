import { setSites } from './commands/arrange.ts';
import { createTour } from './commands/create.ts';
import { addJudge } from './commands/judges.ts';
import { markPaper } from './commands/marks.ts';
import { fixTour, planRoute } from './commands/plan.ts';
import { sealTour } from './commands/seal.ts';
import { cardsOf, oneTour, schemeFor } from './queries/parts.ts';

export { createRoutePlanner } from './commands/route-planner.ts';
export { tourRefusals } from './messages.ts';
export type { Doer as TourDoer, TourDeps } from './queries/parts.ts';
export { tourRoutes } from './routes.ts';
export { tourPlanningRules, tourScoringRules } from './rules.ts';

/** The acts of a tour in the order in which they are done, for whoever enters one without a browser. */
export const tourActs = {
  ...{ createTour, setSites, planRoute, fixTour, addJudge, markPaper, sealTour },
  ...{ oneTour, schemeFor, cardsOf },
};
