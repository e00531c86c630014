import type { PlannedDay, TourDay, TourRequest, TourSite, TourStop } from './tour.ts';

/** What a given order of stops breaks; `by` is in minutes. */
export type TourBreach =
  | { readonly kind: 'CLOSED'; readonly day: number; readonly siteId: string; readonly by: number }
  | { readonly kind: 'WRONG_DAY'; readonly day: number; readonly siteId: string }
  | { readonly kind: 'OVER'; readonly day: number; readonly by: number };

export interface WalkedTour {
  readonly days: readonly PlannedDay[];
  readonly travelMinutes: number;
  readonly breaches: readonly TourBreach[];
}

/**
 * The timetable of stops in a given order, day by day: what somebody arranged by hand, or what a plan came to. Nothing is
 * moved to make it fit; what it breaks is told. Ids of sites that the request does not have are passed over.
 */
export function walkTour({ sites, days, travel }: TourRequest, orders: readonly (readonly string[])[]): WalkedTour {
  const byId = new Map(sites.map((site) => [site.id, site]));
  const walked = days.map((day, index) => {
    const stops = (orders[index] ?? []).flatMap((id) => byId.get(id) ?? []);
    return walkDay(day, index, stops, travel);
  });
  return {
    days: walked.map(({ planned }) => planned),
    travelMinutes: walked.reduce((sum, { planned }) => sum + planned.travelMinutes, 0),
    breaches: walked.flatMap(({ breaches }) => breaches),
  };
}

function walkDay(plan: TourDay, day: number, sites: readonly TourSite[], travel: TourRequest['travel']) {
  const way = (from: number, to: number) => (from === to ? 0 : (travel[from]?.[to] ?? 0));
  const breaches: TourBreach[] = [];
  const stops: TourStop[] = [];
  let at = plan.start;
  let now = plan.from;
  let travelMinutes = 0;
  for (const { id: siteId, place, minutes, opens, closes, days } of sites) {
    const minutesThere = way(at, place);
    const arrive = now + minutesThere;
    const begin = Math.max(arrive, opens ?? arrive);
    if (closes !== undefined && arrive > closes) breaches.push({ kind: 'CLOSED', day, siteId, by: arrive - closes });
    if (days !== undefined && !days.includes(day)) breaches.push({ kind: 'WRONG_DAY', day, siteId });
    now = begin + minutes;
    stops.push({ siteId, arrive, begin, leave: now });
    travelMinutes += minutesThere;
    at = place;
  }
  const home = way(at, plan.end);
  const backAt = now + home;
  if (backAt > plan.until) breaches.push({ kind: 'OVER', day, by: backAt - plan.until });
  return { planned: { stops, travelMinutes: travelMinutes + home, backAt }, breaches };
}
