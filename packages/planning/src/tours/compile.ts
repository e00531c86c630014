import { type CodedError, ok, type Result, refuse } from '@guatu/kernel';
import { tourErrors } from './errors.ts';
import type { TourDay, TourRequest } from './tour.ts';

/** A request in the form the search reads: sites and the ends of days are nodes of one flat table of travel times. */
export interface CompiledTour {
  readonly siteCount: number;
  /** Row length of `travel`: sites first, then the start and the end of each day. */
  readonly nodes: number;
  readonly travel: Float64Array;
  readonly minutes: Float64Array;
  readonly load: Float64Array;
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly days: readonly CompiledDay[];
  /** Whether a site may be seen on a day, at site times number of days plus day. */
  readonly allowed: Uint8Array;
  /** What leaving a site out costs: more than any way to it, and for a must more than all the others together. */
  readonly missing: Float64Array;
  /** Per site all sites, itself first, then the near ones before the far ones. */
  readonly near: readonly (readonly number[])[];
}

export interface CompiledDay {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly until: number;
  readonly capacity: number;
  /** The first day with the same ends, hours and capacity: two empty ones need not both be tried. */
  readonly sameAs: number;
}

/** Refuses numbers below zero, places outside the table, repeated sites, and a tour without days. */
export function compileTour(request: TourRequest): Result<CompiledTour> {
  const error = firstError(request);
  if (error) return refuse(error);
  const { sites, days, travel } = request;
  const places = [...sites.map(({ place }) => place), ...days.flatMap(({ start, end }) => [start, end])];
  const nodes = places.length;
  const flat = new Float64Array(nodes * nodes);
  places.forEach((from, row) => {
    places.forEach((to, column) => {
      flat[row * nodes + column] = from === to ? 0 : (travel[from]?.[to] ?? 0);
    });
  });
  const between = (a: number, b: number) => flat[a * nodes + b] ?? 0;
  const longest = flat.reduce((most, each) => Math.max(most, each), 0);
  const missing = 4 * (longest + 1) * (sites.length + days.length);
  const anyDay = sites.every((site) => site.days === undefined);
  const compiledDays = days.map((day, index) => ({
    ...{ start: sites.length + 2 * index, end: sites.length + 2 * index + 1 },
    ...{ from: day.from, until: day.until, capacity: day.capacity ?? Number.POSITIVE_INFINITY },
    // With sites that are tied to days no day is like another.
    sameAs: anyDay ? days.findIndex((other) => isSameDay(other, day)) : index,
  }));
  const all = sites.map((_, index) => index);
  return ok({
    ...{ siteCount: sites.length, nodes, travel: flat, days: compiledDays },
    minutes: Float64Array.from(sites, ({ minutes }) => minutes),
    load: Float64Array.from(sites, ({ load }) => load ?? 0),
    opens: Float64Array.from(sites, ({ opens }) => opens ?? Number.NEGATIVE_INFINITY),
    closes: Float64Array.from(sites, ({ closes }) => closes ?? Number.POSITIVE_INFINITY),
    allowed: Uint8Array.from(
      sites.flatMap((site) => days.map((_, day) => (site.days === undefined || site.days.includes(day) ? 1 : 0))),
    ),
    missing: Float64Array.from(sites, ({ mustVisit }) => (mustVisit ? missing * (sites.length + 1) : missing)),
    near: all.map((site) => {
      const distance = (other: number) => (other === site ? -1 : between(site, other));
      return [...all].sort((a, b) => distance(a) - distance(b) || a - b);
    }),
  });
}

function firstError({ sites, days, travel }: TourRequest): CodedError | null {
  if (days.length === 0) return tourErrors.tour_without_days({});
  const seen = new Set<string>();
  for (const { id, place, minutes, load = 0, days: allowed } of sites) {
    if (seen.has(id)) return tourErrors.tour_site_repeated({ id });
    seen.add(id);
    if (!travel[place]) return tourErrors.tour_place_unknown({ what: `点位“${id}”`, place });
    const unknown = allowed?.find((day) => !days[day]);
    if (unknown !== undefined) return tourErrors.tour_number_bad({ what: `点位“${id}”的日子`, value: unknown });
    const bad = [minutes, load].find((value) => !isAmount(value));
    if (bad !== undefined) return tourErrors.tour_number_bad({ what: `点位“${id}”的停留或人数`, value: bad });
  }
  for (const [index, { start, end }] of days.entries()) {
    const place = [start, end].find((each) => !travel[each]);
    if (place !== undefined) return tourErrors.tour_place_unknown({ what: `第${index + 1}天起止`, place });
  }
  for (const row of travel) {
    if (row.length !== travel.length) return tourErrors.tour_place_unknown({ what: '行车时间', place: row.length });
    const bad = row.find((value) => !isAmount(value));
    if (bad !== undefined) return tourErrors.tour_number_bad({ what: '行车时间', value: bad });
  }
  return null;
}

function isSameDay(a: TourDay, b: TourDay): boolean {
  return (
    a.start === b.start && a.end === b.end && a.from === b.from && a.until === b.until && a.capacity === b.capacity
  );
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
