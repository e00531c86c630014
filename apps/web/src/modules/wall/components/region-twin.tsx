import type { Wall, WallFigureId, WallRegion } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import type { Twin } from '../../../ui/chart/twin-table.tsx';
import { formatCount, formatGap, formatRate } from '../../../ui/format.ts';
import type { MoneyContext } from '../../../ui/money.tsx';
import { WallFigure } from '../figure/ask.tsx';
import { printAmount } from '../print/amount.ts';

/** The map's figures as a table, worst first; each sum opens its projects. */
export function regionTwin({ regions }: Pick<Wall, 'regions'>, money: MoneyContext): Twin {
  const unit = money.unitText;
  return {
    caption: t('wall.map.table'),
    head: [
      t('wall.map.area'),
      t('wall.map.rate'),
      t('wall.map.gap'),
      t('wall.map.done', { unit }),
      t('wall.map.plan', { unit }),
      t('wall.map.projects'),
      t('wall.map.reported'),
      t('wall.map.lights'),
    ],
    rows: worstFirst(regions).map((region) => ({
      id: String(region.territoryId),
      cells: [
        region.name,
        region.rate === null ? t('money.unknown') : formatRate(region.rate),
        region.paceGap === null ? t('money.unknown') : formatGap(region.paceGap),
        <RegionFigure key="done" region={region} figure="ytdDone" shown={printAmount(money, region.ytdDone)} />,
        <RegionFigure key="plan" region={region} figure="annualPlan" shown={printAmount(money, region.annualPlan)} />,
        <RegionFigure key="projects" region={region} figure="projects" shown={formatCount(region.projects)} />,
        `${region.reported} / ${region.should}`,
        `${region.lights.green} / ${region.lights.yellow} / ${region.lights.red}`,
      ],
    })),
  };
}

/** Furthest behind pace first; units without a rate at the end, because nothing can be said of them. */
export function worstFirst(regions: readonly WallRegion[]): readonly WallRegion[] {
  const gap = (region: WallRegion) => region.paceGap ?? Number.POSITIVE_INFINITY;
  return [...regions].sort((a, b) => (gap(a) === gap(b) ? 0 : gap(a) - gap(b)));
}

interface RegionFigureProps {
  readonly region: WallRegion;
  readonly figure: Extract<WallFigureId, 'ytdDone' | 'annualPlan' | 'projects'>;
  readonly shown: string;
}

function RegionFigure({ region, figure, shown }: RegionFigureProps) {
  return (
    <WallFigure
      figure={figure}
      name={t(`wall.figure.${figure}`)}
      query={{ territory: region.territoryId }}
      place={region.name}
    >
      {shown}
    </WallFigure>
  );
}
