import type { IndicatorDetail } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Empty } from '../../../ui/states.tsx';
import { SourcedFigure } from '../figure-source.tsx';
import { RankMark } from './rank-mark.tsx';

/** Sister places in order of rank; who did not report is listed and not ranked. */
export function Sisters({ detail: { row, sisters } }: { readonly detail: IndicatorDetail }) {
  const told = sisters.filter(({ figure }) => figure !== null).length;
  const none = noRanks(row.indicator.direction, sisters.length, told);
  return (
    <Card flush title={t('indicators.detail.sisters')} note={t('indicators.detail.sistersNote')}>
      {none !== null ? (
        <Empty title={none} />
      ) : (
        <TwinTable
          caption={t('indicators.detail.sisters')}
          head={[t('indicators.board.rank'), t('indicators.place'), t('indicators.detail.value')]}
          rows={sisters.map(({ place, figure, rank, before }) => ({
            id: String(place.id),
            cells: [
              rank === null ? '—' : <RankMark key="rank" rank={{ rank, before, of: told, missing: 0 }} />,
              place.id === row.place.id ? <strong key="place">{place.name}</strong> : place.name,
              figure === null ? (
                t('indicators.detail.notReported')
              ) : (
                <SourcedFigure key="figure" figure={figure} of={row.indicator} place={place.name} asOf="" withUnit />
              ),
            ],
          }))}
        />
      )}
    </Card>
  );
}

/** Why nobody has a rank; null where somebody has, or where it is worth seeing who did not report. */
function noRanks(direction: 'UP' | 'DOWN' | 'NONE', places: number, told: number): string | null {
  if (direction === 'NONE') return t('indicators.detail.noDirection');
  if (places < 2) return t('indicators.detail.noSisters');
  return told === 0 ? t('indicators.detail.nobodyReported', { n: places }) : null;
}
