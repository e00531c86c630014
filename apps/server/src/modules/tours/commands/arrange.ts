import type { TourDayPlan, TourSiteDraft, TourWay, Values } from '@guatu/contract';
import type { Trx } from '../../../platform/ledger/index.ts';
import { legsOf } from '../domain/legs.ts';
import { placedSites } from '../domain/route.ts';
import { arrangeSites } from '../domain/sites.ts';
import type { TourRecord } from '../domain/tour.ts';
import { partChanges } from '../domain/values.ts';
import { tourRefusals, tourWords } from '../messages.ts';
import { pointsOf } from '../queries/candidates.ts';
import { type Doer, planningFor, type TourDeps } from '../queries/parts.ts';
import { openProjects } from '../sql/sites.ts';
import { refuseBadDays } from './create.ts';
import { saveTour, tourFor } from './save.ts';

/** A tour as the writer looked at it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Changes when and where the days begin, rest and end. What was planned stands until the route is planned anew. */
export async function setDays(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  { days, ...seen }: Seen & { readonly days: readonly TourDayPlan[] },
): Promise<void> {
  const tour = await tourFor(trx, 'plan', seen.id);
  refuseBadDays((await planningFor(trx, tour)).body, days);
  const kept = new Set(legsOf(days).map(({ code }) => code));
  // A site cannot stay on a leg that is gone, nor be tied to a day that is.
  const sites = tour.sites.map((site) => ({
    ...site,
    leg: site.leg !== null && kept.has(site.leg) ? site.leg : null,
    day: site.day !== null && site.day <= days.length ? site.day : null,
  }));
  await saveParts(trx, deps, doer, seen, tour, { ...tour, days, sites }, tourWords.days(tour.title));
}

/** Chooses the sites: those that are new get a code, a place from visits or earlier tours, and an entrant. */
export async function setSites(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  { sites: drafts, ...seen }: Seen & { readonly sites: readonly TourSiteDraft[] },
): Promise<void> {
  const tour = await tourFor(trx, 'plan', seen.id);
  const { sitesAtMost } = (await planningFor(trx, tour)).body;
  if (drafts.length > sitesAtMost) throw tourRefusals.tour_too_many({ what: tourWords.siteCount, most: sitesAtMost });
  const ids = drafts.map(({ projectId }) => projectId);
  const names = await openProjects(trx, ids);
  refuseBadSites(tour, drafts, names);
  const arranged = arrangeSites(tour, drafts, await pointsOf(trx, ids));
  await saveParts(trx, deps, doer, seen, tour, { ...tour, ...arranged }, tourWords.sites(tour.title));
}

function refuseBadSites(
  { days }: TourRecord,
  drafts: readonly TourSiteDraft[],
  names: ReadonlyMap<string, string>,
): void {
  const met = new Set<string>();
  for (const { projectId, day, opens, closes, minutes } of drafts) {
    const name = names.get(projectId);
    if (name === undefined) throw tourRefusals.tour_project_unknown();
    if (met.has(projectId)) throw tourRefusals.tour_site_repeated({ name });
    met.add(projectId);
    if (day !== null && day > days.length) throw tourRefusals.tour_day_unknown({ name, day });
    if (closes !== null && (opens ?? 0) + minutes > closes) throw tourRefusals.tour_hours_wrong({ name });
  }
}

/** Types minutes of ways in by hand; they go before what the coordinates give. */
export async function setWays(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  { ways, ...seen }: Seen & { readonly ways: readonly TourWay[] },
): Promise<void> {
  const tour = await tourFor(trx, 'plan', seen.id);
  const legs = legsOf(tour.days);
  const codes = new Set([
    ...tour.sites.map(({ code }) => code),
    ...legs.flatMap(({ startCode, endCode }) => [startCode, endCode]),
  ]);
  const unknown = ways.flatMap(({ from, to }) => [from, to]).find((code) => !codes.has(code));
  if (unknown !== undefined) throw tourRefusals.tour_place_unknown_code({ code: unknown });
  await saveParts(trx, deps, doer, seen, tour, { ...tour, ways }, tourWords.ways(tour.title));
}

/** Puts the sites in an order of one's own; what it breaks is told with the timetable, not refused. */
export async function setOrder(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  { legs, ...seen }: Seen & { readonly legs: readonly { readonly leg: string; readonly sites: readonly string[] }[] },
): Promise<void> {
  const tour = await tourFor(trx, 'plan', seen.id);
  const codes = new Set(tour.sites.map(({ code }) => code));
  const known = new Set(legsOf(tour.days).map(({ code }) => code));
  const placed = new Set<string>();
  for (const { leg, sites } of legs) {
    if (!known.has(leg)) throw tourRefusals.tour_order_wrong({ code: leg });
    for (const code of sites) {
      if (!codes.has(code) || placed.has(code)) throw tourRefusals.tour_order_wrong({ code });
      placed.add(code);
    }
  }
  const orders = legsOf(tour.days).map(({ code }) => legs.find(({ leg }) => leg === code)?.sites ?? []);
  const sites = placedSites(tour, orders);
  await saveParts(trx, deps, doer, seen, tour, { ...tour, sites }, tourWords.order(tour.title));
}

/** Writes the parts of a tour as they are to be; what is the same is not written, and nothing where all of it is. */
export async function saveParts(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  seen: Seen,
  tour: TourRecord,
  planned: Parameters<typeof partChanges>[1],
  title: string,
  more: Values = {},
): Promise<void> {
  const moved = Object.entries(more).filter(([key, value]) => tour.values[key] !== value);
  const changes = { ...partChanges(tour, planned), ...Object.fromEntries(moved) };
  if (Object.keys(changes).length === 0) return;
  await saveTour(trx, deps, doer.userId, { ...seen, territoryId: tour.territoryId, title, changes });
}
