import { useId } from 'react';
import { t } from '../../texts/index.ts';
import { MapPatterns } from './map-patterns.tsx';
import type { MapTint } from './model.ts';

const tints: readonly Exclude<MapTint, 'none'>[] = ['ahead', 'within', 'beyond'];

/** Legend under the map, and what kind of map it is: a schematic is no boundary; a client's map shows its approval number. */
export function MapLegend({
  approvalNumber,
  hasPins,
}: {
  readonly approvalNumber: string | undefined;
  readonly hasPins: boolean;
}) {
  const id = useId();
  return (
    <div className="gt-map-legend">
      {tints.map((tint) => (
        <span key={tint}>
          <svg width="14" height="12" aria-hidden="true">
            <MapPatterns id={`${id}-${tint}`} />
            <rect
              x=".5"
              y=".5"
              width="13"
              height="11"
              fill={`url(#${id}-${tint}-${tint})`}
              stroke="var(--line-input)"
            />
          </svg>
          {t(`map.tint.${tint}`)}
        </span>
      ))}
      {hasPins && (
        <span>
          <i aria-hidden="true">1</i>
          {t('map.pinIs')}
        </span>
      )}
      <span className="gt-map-kind">
        {approvalNumber === undefined ? t('map.schematic') : t('map.approval', { number: approvalNumber })}
      </span>
    </div>
  );
}
