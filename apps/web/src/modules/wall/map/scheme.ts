import type { WallRegion } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import type { MapPicture } from '../../../ui/map/model.ts';
import type { Drawing, Spot } from './drawing.ts';
import { huangshi } from './huangshi.ts';
import { tiledDrawing } from './tiles.ts';

/** What the map of some units is drawn on, and where their pins go. */
export interface MapScheme {
  readonly picture: MapPicture;
  readonly pinSpots: (areaId: number) => readonly Spot[];
}

/** The drawn scheme when it has a place for each of the units, equal tiles otherwise. */
export function schemeOf(regions: readonly WallRegion[]): MapScheme {
  const ids = regions.map(({ territoryId }) => territoryId);
  const drawn = new Set(huangshi.areas.map(({ id }) => id));
  const fits = ids.length > 1 && ids.every((id) => drawn.has(id));
  return schemeOfDrawing(fits ? huangshi : tiledDrawing(ids), regions);
}

function schemeOfDrawing(drawing: Drawing, regions: readonly WallRegion[]): MapScheme {
  const names = new Map(regions.map(({ territoryId, name }) => [territoryId, name]));
  const areas = drawing.areas.filter(({ id }) => names.has(id));
  return {
    picture: {
      width: drawing.width,
      height: drawing.height,
      shapes: areas.map(({ id, path, label: [x, y] }) => ({
        id: String(id),
        name: names.get(id) ?? '',
        path,
        label: { x, y },
      })),
      waters: drawing.waters.map((water) => ({ ...water, name: t(`wall.water.${water.name}`) })),
    },
    pinSpots: (id) => areas.find((area) => area.id === id)?.pins ?? [],
  };
}
