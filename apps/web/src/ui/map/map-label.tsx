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

/** Name, rate, gap and light counts on a pale ground. Only for the eye: the area below is the button and says it all. */
export function MapLabel({ shape, region, selected, onPress }: MapLabelProps) {
  const missing = region === undefined || region.tint === 'none';
  const width = Math.max(missing ? 72 : 94, shape.name.length * nameSize + 16);
  const height = missing ? 40 : 58;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group without tabindex cannot have the focus
    <g
      aria-hidden="true"
      className={classNames('gt-map-label', selected && 'is-selected')}
      transform={`translate(${shape.label.x} ${shape.label.y})`}
      onClick={onPress}
    >
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx="2" />
      <text className="gt-map-name" y={-height / 2 + 17}>
        {shape.name}
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

/** What the label shows, in words. */
export function spokenRegion(shape: MapShape, region: MapRegion | undefined): string {
  if (region === undefined || region.tint === 'none') return `${shape.name} ${region?.missing ?? t('map.noReport')}`;
  const { rate, gap, green, yellow, red } = region;
  return t('map.region', { name: shape.name, rate, gap, green, yellow, red });
}
