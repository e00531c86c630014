import type { Tour } from '@guatu/contract';

/** A place of the drawing, in its own units. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface RouteDrawing {
  /** Sites of the plan with the number under which the timetable lists them, and those left out without one. */
  readonly sites: readonly (Spot & { readonly number: number | null })[];
  readonly ends: readonly Spot[];
  /** One line a leg, through the places that have coordinates. */
  readonly legs: readonly { readonly code: string; readonly day: number; readonly points: readonly Spot[] }[];
}

export const WIDTH = 520;
export const HEIGHT = 340;
const MARGIN = 28;

function degrees(point: string | null): readonly [number, number] | null {
  const [lng, lat] = (point ?? '').split(',').map(Number);
  return lng !== undefined && lat !== undefined && Number.isFinite(lng) && Number.isFinite(lat) ? [lng, lat] : null;
}

/** Numbers of the sites in the order in which they are seen. */
export function siteNumbers(plan: Tour['plan']): ReadonlyMap<string, number> {
  const order = plan?.legs.flatMap(({ stops }) => stops.map(({ site }) => site)) ?? [];
  return new Map(order.map((site, index) => [site, index + 1]));
}

/**
 * Where the places of a tour lie to each other: north up, one scale for both directions, so that a way twice as long is drawn
 * twice as long. Null where fewer than two places have coordinates.
 */
export function layOut({ sites, days, plan }: Pick<Tour, 'sites' | 'days' | 'plan'>): RouteDrawing | null {
  const ends = days.flatMap(({ start, end, lunch }, index) => [
    { id: `S${index + 1}`, ...start },
    { id: `E${index + 1}`, ...end },
    ...(lunch === null ? [] : [{ id: `L${index + 1}`, name: lunch.name, point: lunch.point }]),
  ]);
  const known = [...sites.map(({ code: id, point }) => ({ id, point })), ...ends].flatMap(({ id, point }) => {
    const place = degrees(point);
    return place ? [{ id, lng: place[0], lat: place[1] }] : [];
  });
  if (known.length < 2) return null;
  const toScale = scaleOf(known);
  const spots = new Map(known.map(({ id, lng, lat }) => [id, { id, ...toScale(lng, lat) }]));
  const spotsOf = (ids: readonly string[]) => ids.flatMap((id) => spots.get(id) ?? []);
  const numbers = siteNumbers(plan);
  return {
    sites: spotsOf(sites.map(({ code }) => code)).map((spot) => ({ ...spot, number: numbers.get(spot.id) ?? null })),
    ends: spotsOf(ends.map(({ id }) => id)),
    legs: (plan?.legs ?? []).map(({ code, day, stops }) => {
      const lunch = days[day - 1]?.lunch ? `L${day}` : null;
      const [from, to] = code.endsWith('B') ? [lunch ?? `S${day}`, `E${day}`] : [`S${day}`, lunch ?? `E${day}`];
      return { code, day, points: spotsOf([from, ...stops.map(({ site }) => site), to]) };
    }),
  };
}

function scaleOf(known: readonly { readonly lng: number; readonly lat: number }[]) {
  const [west, east] = [Math.min(...known.map(({ lng }) => lng)), Math.max(...known.map(({ lng }) => lng))];
  const [south, north] = [Math.min(...known.map(({ lat }) => lat)), Math.max(...known.map(({ lat }) => lat))];
  // A degree east is shorter than a degree north by the cosine of the latitude.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [spanX, spanY] = [(east - west) * narrow, north - south];
  const fit = Math.min((WIDTH - 2 * MARGIN) / (spanX || 1), (HEIGHT - 2 * MARGIN) / (spanY || 1));
  const [left, top] = [(WIDTH - spanX * fit) / 2, (HEIGHT - spanY * fit) / 2];
  return (lng: number, lat: number) => ({
    x: Math.round(left + (lng - west) * narrow * fit),
    y: Math.round(top + (north - lat) * fit),
  });
}
