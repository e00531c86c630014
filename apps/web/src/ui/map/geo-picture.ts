import type { MapPicture, MapShape } from './model.ts';

/** The part of GeoJSON that area maps use. */
export interface AreaCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>> | null;
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
  }[];
}

type Ring = readonly (readonly number[])[];

export interface GeoOptions {
  readonly width: number;
  readonly height: number;
  /** Property with the area's id and the one with its name. */
  readonly idKey: string;
  readonly nameKey: string;
  readonly approvalNumber: string;
}

const margin = 8;

/**
 * Draws a client's own GeoJSON (degrees) into the same picture as the schematic map, so that labels, patterns, pins and
 * keys are one component. Longitudes are shortened by the cosine of the middle latitude, which keeps shapes true at the
 * size of a city. Throws when an area has no id, because it could never be matched to its figures.
 */
export function pictureOfGeo(areas: AreaCollection, options: GeoOptions): MapPicture {
  const rings = areas.features.map(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );
  const points = rings.flat(2);
  const lon = extent(points.map((point) => point[0] ?? 0));
  const lat = extent(points.map((point) => point[1] ?? 0));
  const shrink = Math.cos((((lat.low + lat.high) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (options.width - 2 * margin) / ((lon.high - lon.low) * shrink),
    (options.height - 2 * margin) / (lat.high - lat.low),
  );
  const left = (options.width - (lon.high - lon.low) * shrink * scale) / 2;
  const top = (options.height - (lat.high - lat.low) * scale) / 2;
  const project = (point: readonly number[]) => ({
    x: round(left + ((point[0] ?? 0) - lon.low) * shrink * scale),
    y: round(top + (lat.high - (point[1] ?? 0)) * scale),
  });
  const shapes = areas.features.map((feature, index): MapShape => {
    const id = feature.properties?.[options.idKey];
    if (typeof id !== 'string' && typeof id !== 'number') {
      throw new TypeError(`map area ${index + 1} has no property ${options.idKey}`);
    }
    const drawn = (rings[index] ?? []).map((ring) => ring.map(project));
    const largest = [...drawn].sort((a, b) => Math.abs(centroid(b).area) - Math.abs(centroid(a).area))[0] ?? [];
    return {
      id: String(id),
      name: String(feature.properties?.[options.nameKey] ?? id),
      path: drawn.map((ring) => `M${ring.map(({ x, y }) => `${x} ${y}`).join('L')}Z`).join(''),
      label: { x: round(centroid(largest).x), y: round(centroid(largest).y) },
    };
  });
  return { width: options.width, height: options.height, shapes, waters: [], approvalNumber: options.approvalNumber };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Area (signed) and centre of a closed ring by the shoelace formula; a degenerate ring answers its first point. */
function centroid(ring: readonly Point[]): Point & { readonly area: number } {
  let area = 0;
  let x = 0;
  let y = 0;
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    const cross = point.x * next.y - next.x * point.y;
    area += cross / 2;
    x += (point.x + next.x) * cross;
    y += (point.y + next.y) * cross;
  });
  if (area === 0) return { x: ring[0]?.x ?? 0, y: ring[0]?.y ?? 0, area };
  return { x: x / (6 * area), y: y / (6 * area), area };
}

/** A loop, because a detailed map has more points than a call may have arguments. */
function extent(values: readonly number[]): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

const round = (value: number): number => Math.round(value * 10) / 10;
