import type { AreaCollection } from '../../../ui/map/geo-picture.ts';
import { type ClientMap, matchAreas, type NamedArea } from './client-map.ts';

/** A detailed city map simplified for a screen stays far below both. */
export const MOST_MEGABYTES = 4;
export const MOST_POINTS = 60_000;

/** Why a file is not used: a stable code and the numbers of its sentence. */
export type MapRefusal =
  | { readonly code: 'map_too_large'; readonly size: string; readonly mb: number }
  | { readonly code: 'map_too_detailed'; readonly n: number; readonly most: number }
  | { readonly code: 'map_not_json' | 'map_not_areas' | 'map_coordinates' | 'map_no_match' | 'map_approval' };

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: MapRefusal };

const refuse = (refusal: MapRefusal): Checked<never> => ({ ok: false, refusal });

/**
 * The number under which a public map was approved: `GS(2024)0650` or a province's character before the S, brackets of
 * either width, and the closing character for “number”.
 */
const APPROVAL = /^\p{Script=Han}?[A-Z]{1,3}[([\uff08\u3014]\d{4}[)\]\uff09\u3015]\d{1,6}\u53f7$/u;

export function checkApproval(text: string): Checked<string> {
  const number = text.replace(/\s/g, '');
  return APPROVAL.test(number) ? { ok: true, value: number } : refuse({ code: 'map_approval' });
}

/** A client's file as areas of a map of these units, or the reason why it cannot be one. */
export function checkMapFile(bytes: number, text: string, units: readonly NamedArea[]): Checked<AreaCollection> {
  const megabytes = bytes / 1_000_000;
  if (megabytes > MOST_MEGABYTES) {
    return refuse({ code: 'map_too_large', size: megabytes.toFixed(1), mb: MOST_MEGABYTES });
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const areas = checkAreas(parsed.value);
  if (!areas.ok) return areas;
  return matchAreas(areas.value, units).matched.length === 0 ? refuse({ code: 'map_no_match' }) : areas;
}

/** What the browser's store gave back, if it still is a map. */
export function checkStoredMap(stored: unknown): ClientMap | null {
  if (!isRecord(stored) || typeof stored.fileName !== 'string' || typeof stored.approvalNumber !== 'string')
    return null;
  const areas = checkAreas(stored.areas);
  if (!areas.ok || !checkApproval(stored.approvalNumber).ok) return null;
  return { fileName: stored.fileName, approvalNumber: stored.approvalNumber, areas: areas.value };
}

function parseJson(text: string): Checked<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse({ code: 'map_not_json' });
  }
}

function checkAreas(value: unknown): Checked<AreaCollection> {
  if (!isRecord(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
    return refuse({ code: 'map_not_areas' });
  }
  const features: readonly unknown[] = value.features;
  if (features.length === 0 || !features.every(isArea)) return refuse({ code: 'map_not_areas' });
  const points = features.flatMap((feature) => ringsOf(feature).flat());
  if (points.length > MOST_POINTS) return refuse({ code: 'map_too_detailed', n: points.length, most: MOST_POINTS });
  if (!points.every(isDegrees)) return refuse({ code: 'map_coordinates' });
  return { ok: true, value: { type: 'FeatureCollection', features } };
}

type Area = AreaCollection['features'][number];

function isArea(value: unknown): value is Area {
  if (!isRecord(value) || !isRecord(value.geometry)) return false;
  const { type, coordinates } = value.geometry;
  if (type === 'Polygon') return isPolygon(coordinates);
  return type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.every(isPolygon);
}

/** A closed ring has at least four points; what is shorter encloses nothing. */
const isPolygon = (rings: unknown): boolean =>
  Array.isArray(rings) && rings.length > 0 && rings.every((ring) => Array.isArray(ring) && ring.length >= 4);

function ringsOf({ geometry }: Area): readonly (readonly (readonly number[])[])[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function isDegrees(point: unknown): boolean {
  if (!Array.isArray(point)) return false;
  const [lon, lat] = point as readonly unknown[];
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
