import type { Wall, WallListRow } from '@guatu/contract';
import { useMemo } from 'react';
import type { MapPin } from '../../../ui/map/model.ts';
import { useDictionary } from '../../records/dictionary.ts';
import { areaFinder, pinsOf } from './pins.ts';
import type { MapScheme } from './scheme.ts';

/** The pins of the listed projects on the map of a wall. */
export function usePins({ regions }: Wall, rows: readonly WallListRow[], scheme: MapScheme): readonly MapPin[] {
  const dictionary = useDictionary();
  return useMemo(() => {
    const find = areaFinder(
      (id) => dictionary.data?.territory(id),
      regions.map(({ territoryId }) => territoryId),
    );
    return pinsOf(rows, find, scheme.pinSpots);
  }, [dictionary.data, regions, rows, scheme]);
}
