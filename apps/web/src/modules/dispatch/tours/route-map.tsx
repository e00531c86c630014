import type { Tour } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { HEIGHT, layOut, WIDTH } from './route-layout.ts';

/** How the sites lie to each other and in which order they are seen. The timetable above says the same in words. */
export function RouteMap({ tour }: { readonly tour: Tour }) {
  const drawing = layOut(tour);
  if (drawing === null) return null;
  const { sites, ends, legs } = drawing;
  return (
    <Card title={t('tours.route.map')} note={t('tours.route.mapNote')}>
      <svg className="gt-tour-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('tours.route.map')}>
        {legs.map(({ code, day, points }) => (
          <polyline
            key={code}
            className={day % 2 === 1 ? 'is-odd' : 'is-even'}
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          />
        ))}
        {ends.map(({ id, x, y }) => (
          <rect key={id} x={x - 5} y={y - 5} width={10} height={10} />
        ))}
        {sites.map(({ id, x, y, number }) => (
          <g key={id} className={number === null ? 'is-out' : ''}>
            <circle cx={x} cy={y} r={9} />
            <text x={x} y={y + 4}>
              {number ?? '×'}
            </text>
          </g>
        ))}
      </svg>
    </Card>
  );
}
