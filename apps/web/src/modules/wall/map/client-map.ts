import type { WallRegion } from '@guatu/contract';
import { type AreaCollection, pictureOfGeo } from '../../../ui/map/geo-picture.ts';
import type { Spot } from './drawing.ts';
import type { MapScheme } from './scheme.ts';

/** A client's own map as this browser keeps it: areas with names, and the number it was approved under. */
export interface ClientMap {
  readonly fileName: string;
  readonly approvalNumber: string;
  readonly areas: AreaCollection;
}

export interface NamedArea {
  readonly id: number;
  readonly name: string;
}

/** Which dispatch units the map has, which it lacks, and which of its areas are nobody's. */
export interface MapMatch {
  readonly matched: readonly NamedArea[];
  readonly missing: readonly NamedArea[];
  readonly foreign: readonly string[];
}

export function nameOf(feature: AreaCollection['features'][number]): string {
  const name = feature.properties?.name;
  return typeof name === 'string' ? name.trim() : '';
}

/** Areas are matched by equal names: a near match could colour the wrong district. */
export function matchAreas(areas: AreaCollection, units: readonly NamedArea[]): MapMatch {
  const names = areas.features.map(nameOf);
  const known = new Set(units.map(({ name }) => name));
  const drawn = new Set(names);
  return {
    matched: units.filter(({ name }) => drawn.has(name)),
    missing: units.filter(({ name }) => !drawn.has(name)),
    foreign: names.filter((name) => !known.has(name)),
  };
}

const SIZE = { width: 552, height: 304 } as const;
/** Pins stand around the label, which takes about 94 × 58. */
const AROUND: readonly Spot[] = [
  [-56, -22],
  [56, -22],
  [56, 22],
  [-56, 22],
  [-56, 0],
  [56, 0],
];

/** The client's areas that stand for the units shown; null when it has none of them, e.g. for the towns of a district. */
export function schemeOfClient(map: ClientMap, regions: readonly WallRegion[]): MapScheme | null {
  const ids = new Map(regions.map(({ territoryId, name }) => [name, territoryId]));
  const features = map.areas.features.filter((feature) => ids.has(nameOf(feature)));
  if (features.length === 0) return null;
  const picture = pictureOfGeo(
    { type: 'FeatureCollection', features },
    { ...SIZE, idKey: 'name', nameKey: 'name', approvalNumber: map.approvalNumber },
  );
  const shapes = picture.shapes.map((shape) => ({ ...shape, id: String(ids.get(shape.name.trim()) ?? shape.id) }));
  return {
    picture: { ...picture, shapes },
    pinSpots(areaId) {
      const label = shapes.find(({ id }) => id === String(areaId))?.label;
      return label ? AROUND.map(([x, y]): Spot => [label.x + x, label.y + y]) : [];
    },
  };
}
