import type { CompiledTour } from './compile.ts';
import { type Random, seededRandom } from './random.ts';
import { recreate } from './recreate.ts';
import { makeRoute, type Route } from './route.ts';
import { ruin } from './ruin.ts';

export interface Solution {
  /** By day. */
  readonly routes: readonly Route[];
  readonly leftOut: readonly number[];
  /** Travel, and what the sites left out cost. */
  readonly cost: number;
}

/** Measured in average ways between stops: what the search readily accepts at first, and the share of it at the end. */
const START_HEAT = 2;
const COOLING = 0.02;

/** Ruin and recreate under simulated annealing: so many rounds, the best solution met. The same seed, the same answer. */
export function anneal(tour: CompiledTour, rounds: number, seed: number): Solution {
  const random = seededRandom(seed);
  let current = firstSolution(tour, random);
  let best = current;
  const travel = current.routes.reduce((sum, route) => sum + route.travel, 0);
  let heat = (START_HEAT * travel) / Math.max(1, tour.siteCount + tour.days.length);
  const cooling = COOLING ** (1 / Math.max(1, rounds));
  for (let round = 0; round < rounds; round += 1) {
    const next = neighbour(tour, current, random);
    // The logarithm of a number below one is negative: worse by so much is still accepted.
    if (next && next.cost < current.cost - heat * Math.log(random() || Number.MIN_VALUE)) {
      current = next;
      if (next.cost < best.cost) best = next;
    }
    heat *= cooling;
  }
  return best;
}

function firstSolution(tour: CompiledTour, random: Random): Solution {
  const routes = tour.days.map((_, day) => makeRoute(tour, day, [])).filter((route) => route !== null);
  const sites = Array.from({ length: tour.siteCount }, (_, site) => site);
  const leftOut = recreate(tour, routes, sites, random);
  return { routes, leftOut, cost: costOf(tour, routes, leftOut) };
}

/** Null when the stops that stay cannot be driven on their own, which happens where the direct way is the longer one. */
function neighbour(tour: CompiledTour, { routes, leftOut }: Solution, random: Random): Solution | null {
  const dayOf = new Int32Array(tour.siteCount).fill(-1);
  for (const { day, stops } of routes) for (const stop of stops) dayOf[stop] = day;
  const { kept, removed } = ruin(
    tour,
    routes.map(({ stops }) => stops),
    dayOf,
    random,
  );
  const next = [...routes];
  for (const [day, stops] of kept) {
    const route = makeRoute(tour, day, stops);
    if (!route) return null;
    next[day] = route;
  }
  removed.push(...leftOut);
  const without = recreate(tour, next, removed, random);
  return { routes: next, leftOut: without, cost: costOf(tour, next, without) };
}

function costOf(tour: CompiledTour, routes: readonly Route[], leftOut: readonly number[]): number {
  let cost = 0;
  for (const { travel } of routes) cost += travel;
  for (const site of leftOut) cost += tour.missing[site] as number;
  return cost;
}
