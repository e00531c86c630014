import type { TourWay } from '@guatu/contract';
import { metresBetween, type Place } from '@guatu/kernel';
import type { Leg } from './legs.ts';
import type { TourRules } from './rules.ts';
import type { SiteRecord } from './tour.ts';

/** Longer than any day: a way of which nothing is known is no way that could be planned. */
export const NO_WAY = 2 * 24 * 60;

/** Places by their codes, and the minutes from each to each. */
export interface Ways {
  readonly placeOf: ReadonlyMap<string, number>;
  readonly minutes: readonly (readonly number[])[];
}

/** Reads `115.0386,30.2012`. */
export function placeAt(point: string | null): Place | null {
  if (point === null) return null;
  const [lng = Number.NaN, lat = Number.NaN] = point.split(',').map(Number);
  return Number.isFinite(lng) && Number.isFinite(lat) ? { lng, lat } : null;
}

/** Whole minutes between two places, rounded up: nobody arrives before the way is done. */
export function travelMinutes(a: Place, b: Place, rules: Pick<TourRules, 'detour' | 'kilometresPerHour'>): number {
  const kilometres = (metresBetween(a, b) * rules.detour) / 1000;
  return Math.ceil((kilometres / rules.kilometresPerHour) * 60);
}

/** The table of ways of a tour: what was typed in by hand, else what the coordinates give, else no way. */
export function waysOf(
  sites: readonly Pick<SiteRecord, 'code' | 'point'>[],
  legs: readonly Leg[],
  byHand: readonly TourWay[],
  rules: Pick<TourRules, 'detour' | 'kilometresPerHour'>,
): Ways {
  const points = new Map<string, Place | null>(sites.map(({ code, point }) => [code, placeAt(point)]));
  for (const { startCode, start, endCode, end } of legs) {
    points.set(startCode, placeAt(start.point)).set(endCode, placeAt(end.point));
  }
  const codes = [...points.keys()];
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  const minutes = codes.map((from) =>
    codes.map((to) => estimated(points.get(from), points.get(to), from === to, rules)),
  );
  for (const { from, to, minutes: typed } of byHand) {
    const [row, column] = [placeOf.get(from), placeOf.get(to)];
    // A way back that nobody typed in takes as long as the way there.
    const ways = row === undefined || column === undefined ? [] : [[row, column] as const];
    const back = byHand.some((each) => each.from === to && each.to === from)
      ? []
      : ways.map(([a, b]) => [b, a] as const);
    for (const [a, b] of [...ways, ...back]) minutes[a]?.splice(b, 1, typed);
  }
  return { placeOf, minutes };
}

function estimated(
  a: Place | null | undefined,
  b: Place | null | undefined,
  same: boolean,
  rules: Pick<TourRules, 'detour' | 'kilometresPerHour'>,
): number {
  if (same) return 0;
  return a && b ? travelMinutes(a, b, rules) : NO_WAY;
}

/** Sites that can be reached from nowhere: without coordinates, and without a way typed in. */
export function sitesWithoutPlace(
  sites: readonly Pick<SiteRecord, 'code' | 'point'>[],
  byHand: readonly TourWay[],
): readonly string[] {
  const known = new Set(byHand.flatMap(({ from, to }) => [from, to]));
  return sites.filter(({ code, point }) => placeAt(point) === null && !known.has(code)).map(({ code }) => code);
}
