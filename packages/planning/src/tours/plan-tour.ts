import { ok, type Result, refuse } from '@guatu/kernel';
import { anneal } from './anneal.ts';
import { type CompiledTour, compileTour } from './compile.ts';
import { tourErrors } from './errors.ts';
import { makeRoute, type Route } from './route.ts';
import type { PlannedDay, TourPlan, TourRequest, TourSite } from './tour.ts';

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
  const days = routes.map((route) => timetable(tour, request.sites, route));
  return ok({
    days,
    travelMinutes: days.reduce((sum, { travelMinutes }) => sum + travelMinutes, 0),
    leftOut: leftSites.map(({ id }) => id),
  });
}

function fitsAlone(tour: CompiledTour, site: number): boolean {
  return tour.days.some((_, day) => makeRoute(tour, day, [site]) !== null);
}

function timetable(tour: CompiledTour, sites: readonly TourSite[], route: Route): PlannedDay {
  const day = tour.days[route.day];
  const { nodes, travel } = tour;
  // Stops and ends of a route are nodes of this tour.
  const way = (from: number, to: number) => travel[from * nodes + to] as number;
  let at = day?.start ?? 0;
  let now = day?.from ?? 0;
  const stops = route.stops.map((stop) => {
    const site = sites[stop] as TourSite;
    const arrive = now + way(at, stop);
    const begin = Math.max(arrive, site.opens ?? arrive);
    const leave = begin + site.minutes;
    at = stop;
    now = leave;
    return { siteId: site.id, arrive, begin, leave };
  });
  return { stops, travelMinutes: route.travel, backAt: now + way(at, day?.end ?? 0) };
}
