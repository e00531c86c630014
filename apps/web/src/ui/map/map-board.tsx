import { type KeyboardEvent, useId } from 'react';
import { t } from '../../texts/index.ts';
import { classNames } from '../class-names.ts';
import { MapLabel, spokenRegion } from './map-label.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapPatterns } from './map-patterns.tsx';
import type { MapPicture, MapPin, MapRegion } from './model.ts';
import './map-board.css';

export interface MapBoardProps {
  /** What the map shows, for screen readers. */
  readonly label: string;
  readonly picture: MapPicture;
  readonly regions: readonly MapRegion[];
  readonly pins: readonly MapPin[];
  readonly selectedId: string | null;
  /** One press filters the page to the area; pressing it again clears the filter. */
  readonly onSelect: (regionId: string | null) => void;
  /** Double click or Enter on the selected area opens its own wall. */
  readonly onOpen?: (regionId: string) => void;
  /** Pin and list row highlight each other. */
  readonly activePinId?: string | null;
  readonly onPin?: (pinId: string) => void;
}

/**
 * Schematic or client's map as plain SVG: tint and pattern by distance to pace, name, rate, gap and lights on each area,
 * numbered pins of the worst projects. Each area and pin is a button. Put it into a `TwinCard` for its table.
 */
export function MapBoard(props: MapBoardProps) {
  const { picture, regions, selectedId, onSelect, onOpen } = props;
  const patterns = useId();
  const regionOf = (id: string) => regions.find((region) => region.id === id);
  const toggle = (id: string) => onSelect(id === selectedId ? null : id);
  return (
    <div className="gt-map">
      <svg viewBox={`0 0 ${picture.width} ${picture.height}`} role="group" aria-label={props.label}>
        <MapPatterns id={patterns} />
        {picture.waters
          .filter((water) => water.strokeWidth !== undefined)
          .map((water) => (
            <path key={water.id} d={water.path} className="gt-map-river" strokeWidth={water.strokeWidth} />
          ))}
        {picture.shapes.map((shape) => (
          <path
            key={shape.id}
            d={shape.path}
            className={classNames('gt-map-area', shape.id === selectedId && 'is-selected')}
            fill={`url(#${patterns}-${regionOf(shape.id)?.tint ?? 'none'})`}
            role="button"
            tabIndex={0}
            aria-pressed={shape.id === selectedId}
            aria-label={spokenRegion(shape, regionOf(shape.id))}
            onClick={() => toggle(shape.id)}
            onDoubleClick={() => onOpen?.(shape.id)}
            onKeyDown={onPressKey(() => (shape.id === selectedId && onOpen ? onOpen(shape.id) : toggle(shape.id)))}
          />
        ))}
        {picture.waters
          .filter((water) => water.strokeWidth === undefined)
          .map((water) => (
            <path key={water.id} d={water.path} className="gt-map-lake" />
          ))}
        {picture.waters.map(
          (water) =>
            water.label && (
              <text
                key={water.id}
                className="gt-map-water-name"
                x={water.label.x}
                y={water.label.y}
                transform={`rotate(${water.label.rotate ?? 0} ${water.label.x} ${water.label.y})`}
              >
                {water.name}
              </text>
            ),
        )}
        {picture.shapes.map((shape) => (
          <MapLabel
            key={shape.id}
            shape={shape}
            region={regionOf(shape.id)}
            selected={shape.id === selectedId}
            onPress={() => toggle(shape.id)}
          />
        ))}
        {props.pins.map((pin) => (
          <PinButton key={pin.id} pin={pin} active={pin.id === props.activePinId} onPin={props.onPin} />
        ))}
      </svg>
      <MapLegend approvalNumber={picture.approvalNumber} hasPins={props.pins.length > 0} />
    </div>
  );
}

/** Enter and Space press an SVG button as they press a real one. */
function onPressKey(press: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
}

interface PinButtonProps {
  readonly pin: MapPin;
  readonly active: boolean;
  readonly onPin: ((pinId: string) => void) | undefined;
}

function PinButton({ pin, active, onPin }: PinButtonProps) {
  return (
    <g
      className={classNames('gt-map-pin', active && 'is-active')}
      transform={`translate(${pin.x} ${pin.y})`}
      role="button"
      tabIndex={0}
      aria-label={t('map.pin', { n: pin.number, name: pin.name })}
      aria-pressed={active}
      onClick={() => onPin?.(pin.id)}
      onKeyDown={onPressKey(() => onPin?.(pin.id))}
    >
      <rect x="-8" y="-8" width="16" height="16" rx="1.5" />
      <text y="4">{pin.number}</text>
    </g>
  );
}
