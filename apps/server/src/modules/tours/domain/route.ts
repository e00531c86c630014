import type { TourBreachLine, TourLeg, Tour as TourView } from '@guatu/contract';
import { type TourRequest, type WalkedTour, walkTour } from '@guatu/planning';
import { type Leg, legsOf } from './legs.ts';
import type { TourRules } from './rules.ts';
import type { SiteRecord, TourRecord } from './tour.ts';
import { NO_WAY, sitesWithoutPlace, type Ways, waysOf } from './ways.ts';

type Asked = Pick<TourRecord, 'days' | 'sites' | 'ways'>;

/** What the search is given: every leg as a day, and the sites that can be reached at all. */
export function requestOf(tour: Asked, rules: TourRules): TourRequest {
  const legs = legsOf(tour.days);
  const ways = waysOf(tour.sites, legs, tour.ways, rules);
  const unreached = new Set(sitesWithoutPlace(tour.sites, tour.ways));
  return requestFor(
    tour.sites.filter(({ code }) => !unreached.has(code)),
    legs,
    ways,
  );
}

function requestFor(sites: readonly SiteRecord[], legs: readonly Leg[], { placeOf, minutes }: Ways): TourRequest {
  const place = (code: string) => placeOf.get(code) ?? 0;
  return {
    sites: sites.map(({ code, minutes: stay, opens, closes, must, day }) => ({
      ...{ id: code, place: place(code), minutes: stay, mustVisit: must },
      ...(opens === null ? {} : { opens }),
      // It closes when the visit has to be over, not when it has to begin.
      ...(closes === null ? {} : { closes: closes - stay }),
      ...(day === null ? {} : { days: legs.flatMap((leg, index) => (leg.day === day ? [index] : [])) }),
    })),
    days: legs.map(({ startCode, endCode, from, until }) => ({
      ...{ start: place(startCode), end: place(endCode), from, until },
    })),
    travel: minutes,
  };
}

/** The codes of the sites of each leg in the order in which they are seen. */
export function ordersOf({ days, sites }: Asked): readonly (readonly string[])[] {
  return legsOf(days).map(({ code }) =>
    sites
      .filter(({ leg }) => leg === code)
      .sort((a, b) => a.order - b.order)
      .map((site) => site.code),
  );
}

/** The sites with their places on the legs; those that are on none are on no leg. */
export function placedSites({ days, sites }: Asked, orders: readonly (readonly string[])[]): readonly SiteRecord[] {
  const legs = legsOf(days);
  return sites.map((site) => {
    const at = orders.findIndex((order) => order.includes(site.code));
    const leg = legs[at]?.code ?? null;
    return { ...site, leg, order: leg === null ? 0 : (orders[at]?.indexOf(site.code) ?? 0) + 1 };
  });
}

/** The timetable of a tour as its sites stand, with what it breaks and what it leaves out; null before anything is planned. */
export function timetableOf(tour: Asked, rules: TourRules): TourView['plan'] {
  const { sites } = tour;
  if (sites.every(({ leg }) => leg === null)) return null;
  const legs = legsOf(tour.days);
  const ways = waysOf(sites, legs, tour.ways, rules);
  const request = requestFor(sites, legs, ways);
  const orders = ordersOf(tour);
  const walked = walkTour(request, orders);
  const noPlace = new Set(sitesWithoutPlace(sites, tour.ways));
  const leftOut = sites.filter(({ leg }) => leg === null);
  return {
    legs: legs.map((leg, index) => legLine(leg, walked.days[index], orders[index] ?? [], ways)),
    travelMinutes: walked.travelMinutes,
    breaches: [
      ...leftOut.filter(({ must }) => must).map(({ code }) => breach('MUST_MISSING', null, code, 0)),
      ...unknownWays(legs, orders, ways),
      ...walked.breaches.map((each) => {
        const leg = legs[each.day]?.code ?? null;
        return breach(each.kind, leg, 'siteId' in each ? each.siteId : null, 'by' in each ? each.by : 0);
      }),
    ],
    leftOut: leftOut.map(({ code }) => ({ site: code, why: noPlace.has(code) ? 'NO_PLACE' : 'NO_TIME' })),
  };
}

function breach(kind: TourBreachLine['kind'], leg: string | null, site: string | null, by: number): TourBreachLine {
  return { kind, leg, site, by };
}

/** Ways of the plan of which nothing is known. */
function unknownWays(
  legs: readonly Leg[],
  orders: readonly (readonly string[])[],
  ways: Ways,
): readonly TourBreachLine[] {
  return legs.flatMap(({ code, startCode, endCode }, index) => {
    const path = [startCode, ...(orders[index] ?? []), endCode];
    return path
      .slice(1)
      .flatMap((to, at) => (minutesOf(ways, path[at] ?? '', to) >= NO_WAY ? [breach('NO_WAY', code, to, 0)] : []));
  });
}

function minutesOf({ placeOf, minutes }: Ways, from: string, to: string): number {
  return minutes[placeOf.get(from) ?? -1]?.[placeOf.get(to) ?? -1] ?? 0;
}

function legLine(
  { code, day, on, from, until, start, end, startCode, endCode }: Leg,
  walked: WalkedTour['days'][number] | undefined,
  order: readonly string[],
  ways: Ways,
): TourLeg {
  const path = [startCode, ...order];
  return {
    ...{ code, day, on, from, until, startName: start.name, endName: end.name },
    stops: (walked?.stops ?? []).map(({ siteId, arrive, begin, leave }, index) => ({
      ...{ site: siteId, travel: minutesOf(ways, path[index] ?? '', siteId), arrive, begin, leave },
    })),
    home: minutesOf(ways, path.at(-1) ?? '', endCode),
    travelMinutes: walked?.travelMinutes ?? 0,
    backAt: walked?.backAt ?? from,
  };
}
