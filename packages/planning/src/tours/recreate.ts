import type { CompiledTour } from './compile.ts';
import { below, type Random, shuffle } from './random.ts';
import { addedBy, makeRoute, type Route } from './route.ts';

/** How often a good place is overlooked on purpose, so that the same greedy answer does not come back each time. */
const BLINK_RATE = 0.01;

/**
 * Puts sites back one by one where they add the least travel, in an order drawn anew (greedy insertion with blinks, SISR).
 * Changes the routes in place; answers the sites for which there was no room.
 */
export function recreate(tour: CompiledTour, routes: Route[], removed: number[], random: Random): number[] {
  putInOrder(tour, removed, random);
  const leftOut: number[] = [];
  for (const site of removed) {
    let best = Number.POSITIVE_INFINITY;
    let bestRoute: Route | null = null;
    let bestPlace = 0;
    for (const route of routes) {
      if (route.stops.length === 0 && anEarlierIsTheSame(tour, routes, route.day)) continue;
      for (let place = 0; place <= route.stops.length; place += 1) {
        const added = addedBy(tour, route, site, place);
        if (added < best && random() >= BLINK_RATE) {
          best = added;
          bestRoute = route;
          bestPlace = place;
        }
      }
    }
    const stops = bestRoute?.stops.toSpliced(bestPlace, 0, site);
    const made = bestRoute && stops ? makeRoute(tour, bestRoute.day, stops) : null;
    if (made) routes[made.day] = made;
    else leftOut.push(site);
  }
  return leftOut;
}

function anEarlierIsTheSame(tour: CompiledTour, routes: readonly Route[], day: number): boolean {
  const same = tour.days[day]?.sameAs ?? day;
  for (let earlier = same; earlier < day; earlier += 1) {
    if (tour.days[earlier]?.sameAs === same && routes[earlier]?.stops.length === 0) return true;
  }
  return false;
}

/** Random, big ones first, far ones first, near ones first: four, four, two and one times in eleven. */
function putInOrder(tour: CompiledTour, sites: number[], random: Random): void {
  shuffle(random, sites);
  const draw = below(random, 11);
  if (draw < 4) return;
  const size = (site: number) => (tour.load[site] as number) + (tour.minutes[site] as number);
  const fromStart = (site: number) => tour.travel[tour.siteCount * tour.nodes + site] as number;
  if (draw < 8) sites.sort((a, b) => size(b) - size(a));
  else if (draw < 10) sites.sort((a, b) => fromStart(b) - fromStart(a));
  else sites.sort((a, b) => fromStart(a) - fromStart(b));
}
