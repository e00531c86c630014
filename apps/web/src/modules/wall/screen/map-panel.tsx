import type { Wall, WallListRow } from '@guatu/contract';
import { useRef } from 'react';
import { t } from '../../../texts/index.ts';
import { MapBoard } from '../../../ui/map/map-board.tsx';
import { useAsk } from '../figure/ask.tsx';
import { mapRegion } from '../map/regions.ts';
import { useMapScheme } from '../map/use-map-scheme.ts';
import { usePins } from '../map/use-pins.ts';
import { Panel } from './panel.tsx';

/** The map of the wall; a press opens what an area has done. */
export function MapPanel({ wall, rows }: { readonly wall: Wall; readonly rows: readonly WallListRow[] }) {
  const box = useRef<HTMLDivElement>(null);
  const ask = useAsk();
  const { scheme } = useMapScheme(wall.regions);
  const pins = usePins(wall, rows, scheme);
  const open = (id: string | null) => {
    const region = wall.regions.find(({ territoryId }) => String(territoryId) === id);
    if (!region || !box.current) return;
    ask?.({
      anchor: box.current,
      figure: 'ytdDone',
      name: t('wall.figure.ytdDone'),
      place: region.name,
      query: { territory: region.territoryId },
    });
  };
  return (
    <Panel title={t('wall.map.title')} note={t('screen.mapNote')} className="is-map">
      <div ref={box} className="gt-screen-map">
        <MapBoard
          label={t('wall.map.title')}
          picture={scheme.picture}
          regions={wall.regions.map(mapRegion)}
          pins={pins}
          selectedId={null}
          onSelect={open}
        />
      </div>
    </Panel>
  );
}
