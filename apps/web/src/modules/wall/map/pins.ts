import type { WallListRow } from '@guatu/contract';
import type { MapPin } from '../../../ui/map/model.ts';
import type { Spot } from './drawing.ts';

/** Pins beyond the drawn places of an area move this far from the first ones, so that none hides another. */
const STEP = 18;

/** One pin a listed project, numbered as its row; rows in no area of the map (another unit's) have none. */
export function pinsOf(
  rows: readonly WallListRow[],
  areaOf: (territoryId: number) => number | undefined,
  spotsOf: (areaId: number) => readonly Spot[],
): readonly MapPin[] {
  const used = new Map<number, number>();
  return rows.flatMap((row, index): MapPin[] => {
    const area = areaOf(row.territoryId);
    const spots = area === undefined ? [] : spotsOf(area);
    if (area === undefined || spots.length === 0) return [];
    const nth = used.get(area) ?? 0;
    used.set(area, nth + 1);
    const [x, y] = spots[nth % spots.length] ?? [0, 0];
    const round = Math.floor(nth / spots.length) * STEP;
    return [{ id: row.projectId, number: index + 1, name: row.name, x: x + round, y }];
  });
}

interface Node {
  readonly id: number;
  readonly parentId: number | null;
}

/** The area of the map that a dispatch unit lies in: itself or the nearest unit above it that is on the map. */
export function areaFinder(
  territory: (id: number) => Node | undefined,
  areas: readonly number[],
): (territoryId: number) => number | undefined {
  const onMap = new Set(areas);
  return (territoryId) => {
    for (
      let here = territory(territoryId);
      here;
      here = here.parentId === null ? undefined : territory(here.parentId)
    ) {
      if (onMap.has(here.id)) return here.id;
    }
    return onMap.has(territoryId) ? territoryId : undefined;
  };
}
