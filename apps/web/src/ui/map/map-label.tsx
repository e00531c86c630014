import { t } from '../../texts/index.ts';
import { classNames } from '../class-names.ts';
import { LightShape, type LightState } from '../light.tsx';
import type { MapRegion, MapShape } from './model.ts';

interface MapLabelProps {
  readonly shape: MapShape;
  readonly region: MapRegion | undefined;
  readonly selected: boolean;
  readonly onPress: () => void;
}

const lightOrder: readonly Exclude<LightState, 'none'>[] = ['green', 'yellow', 'red'];
const nameSize = 12;
const countStep = 30;

/** Name, rate, gap and light counts on a pale ground; it is the button of the area. */
export function MapLabel({ shape, region, selected, onPress }: MapLabelProps) {
  const name = shape.name;
  const missing = region === undefined || region.tint === 'none';
  const width = Math.max(missing ? 72 : 94, name.length * nameSize + 16);
  const height = missing ? 40 : 58;
  const spoken = missing
    ? `${name} ${region?.missing ?? t('map.noReport')}`
    : t('map.region', {
        name,
        rate: region.rate,
        gap: region.gap,
        green: region.green,
        yellow: region.yellow,
        red: region.red,
      });
  return (
    <g
      className={classNames('gt-map-label', selected && 'is-selected')}
      transform={`translate(${shape.label.x} ${shape.label.y})`}
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      aria-label={spoken}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx="2" />
      <text className="gt-map-name" y={-height / 2 + 17}>
        {name}
      </text>
      {missing && (
        <text className="gt-map-missing" y={12}>
          {region?.missing ?? t('map.noReport')}
        </text>
      )}
      {!missing && (
        <>
          <text className="gt-map-rate" y={7}>
            {region.rate}
            <tspan dx="5" className={region.behind ? 'is-behind' : 'is-ahead'}>
              {region.gap}
            </tspan>
          </text>
          {lightOrder.map((light, index) => (
            <g key={light} transform={`translate(${(index - 1) * countStep - 13} 12)`}>
              <svg width="10" height="10" aria-hidden="true">
                <LightShape state={light} size={10} />
              </svg>
              <text className="gt-map-count" x="12" y="9">
                {region[light]}
              </text>
            </g>
          ))}
        </>
      )}
    </g>
  );
}
