import type { CompiledTour } from './compile.ts';

/** The stops of one day with what is needed to try another stop anywhere in constant time. Never changed, only replaced. */
export interface Route {
  readonly day: number;
  readonly stops: readonly number[];
  readonly load: number;
  /** From the day's start to its end; without stops the direct way. */
  readonly travel: number;
  /** Minute of leaving: the start of the day, then each stop. */
  readonly leave: readonly number[];
  /** Latest minute of arrival that still lets the rest be done: each stop, then the end of the day. */
  readonly latest: readonly number[];
}

/** The route through the stops in this order; null when it breaks a capacity, an opening time or the end of the day. */
export function makeRoute(tour: CompiledTour, day: number, stops: readonly number[]): Route | null {
  const plan = tour.days[day];
  if (!plan) return null;
  const { travel: table, nodes, minutes, opens, closes, load: loads } = tour;
  const leave: number[] = [plan.from];
  let load = 0;
  let travel = 0;
  let at = plan.start;
  let now = plan.from;
  // Typed arrays and routes hold nodes of this tour: every index below is inside them.
  for (const stop of stops) {
    if (!mayBeOn(tour, stop, day)) return null;
    const way = table[at * nodes + stop] as number;
    travel += way;
    const arrive = now + way;
    if (arrive > (closes[stop] as number)) return null;
    now = Math.max(arrive, opens[stop] as number) + (minutes[stop] as number);
    leave.push(now);
    load += loads[stop] as number;
    at = stop;
  }
  if (load > plan.capacity) return null;
  const home = table[at * nodes + plan.end] as number;
  if (now + home > plan.until + TOLERANCE) return null;

  const latest: number[] = new Array(stops.length + 1);
  let bound = plan.until;
  let next = plan.end;
  latest[stops.length] = bound;
  for (let index = stops.length - 1; index >= 0; index -= 1) {
    const stop = stops[index] as number;
    bound = Math.min(
      closes[stop] as number,
      bound - (table[stop * nodes + next] as number) - (minutes[stop] as number),
    );
    latest[index] = bound;
    next = stop;
  }
  return { day, stops, load, travel: travel + home, leave, latest };
}

function mayBeOn(tour: CompiledTour, site: number, day: number): boolean {
  return tour.allowed[site * tour.days.length + day] === 1;
}

/** Sums of fractions of a minute may differ in their last digit by the order of adding. */
export const TOLERANCE = 1e-7;

/**
 * Minutes of travel that a site adds between two neighbours of a route, at a place from 0 (before the first stop) to the
 * number of stops; infinite where it does not fit.
 */
export function addedBy(tour: CompiledTour, route: Route, site: number, place: number): number {
  const { travel, nodes } = tour;
  const { stops } = route;
  const plan = tour.days[route.day];
  if (!plan || !mayBeOn(tour, site, route.day)) return Number.POSITIVE_INFINITY;
  if (route.load + (tour.load[site] as number) > plan.capacity) return Number.POSITIVE_INFINITY;
  const before = place === 0 ? plan.start : (stops[place - 1] as number);
  const after = place === stops.length ? plan.end : (stops[place] as number);
  const there = travel[before * nodes + site] as number;
  const back = travel[site * nodes + after] as number;
  const arrive = (route.leave[place] as number) + there;
  if (arrive > (tour.closes[site] as number)) return Number.POSITIVE_INFINITY;
  const left = Math.max(arrive, tour.opens[site] as number) + (tour.minutes[site] as number);
  if (left + back > (route.latest[place] as number) + TOLERANCE) return Number.POSITIVE_INFINITY;
  return there + back - (travel[before * nodes + after] as number);
}
