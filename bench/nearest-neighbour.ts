/*
 * The plain way to plan routes, for comparison: go on to the nearest place that still fits, start another route when none
 * does, then turn pieces of each route around while that shortens it (nearest neighbour and 2-opt).
 */

export interface RoutingInstance {
  readonly name: string;
  readonly optimum: number;
  /** TSPLIB's and most of CVRPLIB's distances are rounded to whole numbers. */
  readonly rounded: boolean;
  readonly capacity: number | null;
  readonly maxRoutes: number;
  /** Longest route, travel and service together, and the service at each place. */
  readonly maxMinutes?: number;
  readonly service?: number;
  /** The first is the base. */
  readonly points: readonly (readonly [number, number])[];
  readonly demands?: readonly number[];
  readonly optimalRoutes: readonly (readonly number[])[];
}

export function distances({ points, rounded }: RoutingInstance): number[][] {
  return points.map(([x, y]) =>
    points.map(([a, b]) => (rounded ? Math.round(Math.hypot(x - a, y - b)) : Math.hypot(x - a, y - b))),
  );
}

export function routeLength(travel: readonly (readonly number[])[], route: readonly number[]): number {
  return [...route, 0].reduce((sum, to, index) => sum + (travel[route[index - 1] ?? 0]?.[to] ?? 0), 0);
}

export function nearestNeighbour(instance: RoutingInstance, travel: readonly (readonly number[])[]): number[][] {
  const { capacity, maxMinutes = Number.POSITIVE_INFINITY, service = 0, demands = [] } = instance;
  const open = new Set(instance.points.keys());
  open.delete(0);
  const fits = (route: readonly number[]) =>
    route.reduce((sum, place) => sum + (demands[place] ?? 0), 0) <= (capacity ?? Number.POSITIVE_INFINITY) &&
    routeLength(travel, route) + route.length * service <= maxMinutes;
  const routes: number[][] = [];
  while (open.size > 0) {
    const route: number[] = [];
    for (;;) {
      const at = route.at(-1) ?? 0;
      const near = [...open].filter((place) => fits([...route, place]));
      if (near.length === 0) break;
      const next = near.reduce((best, place) =>
        (travel[at]?.[place] ?? 0) < (travel[at]?.[best] ?? 0) ? place : best,
      );
      route.push(next);
      open.delete(next);
    }
    if (route.length === 0) throw new Error(`${instance.name} has a place that fits into no route`);
    routes.push(twoOpt(route, travel));
  }
  return routes;
}

function twoOpt(start: readonly number[], travel: readonly (readonly number[])[]): number[] {
  let route = [...start];
  for (let better = true; better; ) {
    better = false;
    for (let from = 0; from < route.length - 1; from += 1) {
      for (let to = from + 1; to < route.length; to += 1) {
        const turned = [...route.slice(0, from), ...route.slice(from, to + 1).reverse(), ...route.slice(to + 1)];
        if (routeLength(travel, turned) >= routeLength(travel, route) - 1e-9) continue;
        route = turned;
        better = true;
      }
    }
  }
  return route;
}
