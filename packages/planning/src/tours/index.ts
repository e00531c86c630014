export { tourErrors } from './errors.ts';
export { planTour, type TourEffort } from './plan-tour.ts';
export type { PlannedDay, TourDay, TourPlan, TourRequest, TourSite, TourStop } from './tour.ts';
export { type TourBreach, type WalkedTour, walkTour } from './walk-tour.ts';
