import { legsOf } from './legs.ts';
import type { TourRecord } from './tour.ts';
import { placeAt, sitesWithoutPlace } from './ways.ts';

export type PlaceProblem =
  | { readonly what: 'END'; readonly name: string }
  | { readonly what: 'MUST'; readonly projects: readonly string[] };

/** What no route can be planned with: a day whose ends are nowhere, or sites that must be seen and are nowhere. */
export function placeProblem({ days, sites, ways }: Pick<TourRecord, 'days' | 'sites' | 'ways'>): PlaceProblem | null {
  const typed = new Set(ways.flatMap(({ from, to }) => [from, to]));
  for (const { start, startCode, end, endCode } of legsOf(days)) {
    for (const [place, code] of [
      [start, startCode],
      [end, endCode],
    ] as const) {
      if (placeAt(place.point) === null && !typed.has(code)) return { what: 'END', name: place.name };
    }
  }
  const lost = new Set(sitesWithoutPlace(sites, ways));
  const musts = sites.filter(({ code, must }) => must && lost.has(code));
  return musts.length > 0 ? { what: 'MUST', projects: musts.map(({ projectId }) => projectId) } : null;
}
