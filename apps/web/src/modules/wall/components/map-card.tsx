import { SettingOutlined } from '@ant-design/icons';
import type { Wall, WallListRow } from '@guatu/contract';
import { useMemo, useRef, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import { MapBoard } from '../../../ui/map/map-board.tsx';
import { useMoney } from '../../../ui/money.tsx';
import { Empty } from '../../../ui/states.tsx';
import { ClientMapDialog } from '../map/client-map-dialog.tsx';
import { mapRegion } from '../map/regions.ts';
import { useMapScheme } from '../map/use-map-scheme.ts';
import { usePins } from '../map/use-pins.ts';
import { regionTwin } from './region-twin.tsx';

export interface MapCardProps {
  /** The wall whose parts are the areas: unfiltered by area, so that neighbours stay in sight. */
  readonly wall: Wall;
  /** Rows of the list beside the map, in its order. */
  readonly rows: readonly WallListRow[];
  readonly selectedId: string | null;
  readonly onSelect: (regionId: string | null) => void;
  readonly onOpen: (regionId: string) => void;
  readonly activeRowId: string | null;
  readonly onRow: (projectId: string) => void;
  /** One level up, for a unit without parts. */
  readonly onUp: (() => void) | undefined;
}

/** The dispatch units below the one shown, by distance to pace, with a numbered pin for each listed project. */
export function MapCard(props: MapCardProps) {
  const { wall, rows, selectedId } = props;
  const money = useMoney();
  const { scheme, client } = useMapScheme(wall.regions);
  const [setting, setSetting] = useState(false);
  const regions = useMemo(() => wall.regions.map(mapRegion), [wall.regions]);
  const pins = usePins(wall, rows, scheme);
  // Labels cover most of an area and report single presses only: a double one opens the area pressed last.
  const pressed = useRef<string | null>(null);
  const press = (id: string | null) => {
    pressed.current = id ?? selectedId;
    props.onSelect(id);
  };
  return (
    <TwinCard
      title={t('wall.map.title')}
      note={t('wall.map.note')}
      shortcut="m"
      className="gt-wall-map"
      twin={regionTwin(wall, money)}
      extra={
        <button
          type="button"
          className="gt-wall-icon"
          aria-label={t('wall.map.menu')}
          title={t('wall.map.menu')}
          onClick={() => setSetting(true)}
        >
          <SettingOutlined aria-hidden="true" />
        </button>
      }
    >
      {wall.regions.length === 0 ? (
        <Empty
          title={t('wall.map.alone')}
          {...(props.onUp ? { action: { label: t('wall.map.up'), run: props.onUp } } : {})}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the areas inside are the buttons, with Enter for the keyboard
        <div
          className="gt-wall-areas"
          onClickCapture={() => {
            pressed.current = null;
          }}
          onDoubleClick={() => pressed.current !== null && props.onOpen(pressed.current)}
        >
          <MapBoard
            label={t('wall.map.title')}
            picture={scheme.picture}
            regions={regions}
            pins={pins}
            selectedId={selectedId}
            onSelect={press}
            onOpen={props.onOpen}
            activePinId={props.activeRowId}
            onPin={props.onRow}
          />
        </div>
      )}
      {setting && (
        <ClientMapDialog
          areas={wall.regions.map(({ territoryId, name }) => ({ id: territoryId, name }))}
          current={client}
          onClose={() => setSetting(false)}
        />
      )}
    </TwinCard>
  );
}
