import { ok, type Result, refuse } from '@guatu/kernel';
import { anneal } from './anneal.ts';
import { type CompiledTour, compileTour } from './compile.ts';
import { tourErrors } from './errors.ts';
import { makeRoute } from './route.ts';
import type { TourPlan, TourRequest, TourSite } from './tour.ts';
import { walkTour } from './walk-tour.ts';

/** How hard to look: rounds instead of seconds, so that the answer is the same on a fast and on a slow machine. */
export interface TourEffort {
  readonly rounds: number;
  readonly seed: number;
}

/** Enough for some thirty sites in well under a second. */
const USUAL: TourEffort = { rounds: 20_000, seed: 1 };

/**
 * Plans a tour of several days: as many sites as fit, the musts before the others, with the least travel. Respects length
 * and ends of each day, opening times, time on site and capacity: vehicle routing with time windows and limited routes.
 *
 * Refuses bad input, a must that no day could hold even alone, and musts that were not fitted in. That last is the limit
 * of this search, not a proof that it cannot be done.
 */
export function planTour(request: TourRequest, effort: TourEffort = USUAL): Result<TourPlan> {
  const compiled = compileTour(request);
  if (!compiled.ok) return compiled;
  const tour = compiled.value;
  const short = tour.days.findIndex((_, day) => makeRoute(tour, day, []) === null);
  if (short >= 0) return refuse(tourErrors.tour_day_too_short({ day: short + 1 }));
  const lost = request.sites.find((site, index) => site.mustVisit && !fitsAlone(tour, index));
  if (lost) return refuse(tourErrors.tour_site_unreachable({ id: lost.id }));
  const { routes, leftOut } = anneal(tour, effort.rounds, effort.seed);
  const left = new Set(leftOut);
  const leftSites = request.sites.filter((_, index) => left.has(index));
  const musts = leftSites.filter(({ mustVisit }) => mustVisit).map(({ id }) => id);
  if (musts.length > 0) return refuse(tourErrors.tour_does_not_fit({ ids: musts }));
  // Stops of a route are sites of this tour.
  const orders = routes.map(({ stops }) => stops.map((stop) => (request.sites[stop] as TourSite).id));
  const { days, travelMinutes } = walkTour(request, orders);
  return ok({ days, travelMinutes, leftOut: leftSites.map(({ id }) => id) });
}

function fitsAlone(tour: CompiledTour, site: number): boolean {
  return tour.days.some((_, day) => makeRoute(tour, day, [site]) !== null);
}
