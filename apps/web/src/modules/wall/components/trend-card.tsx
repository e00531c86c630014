import type { Wall, WallTrendPoint } from '@guatu/contract';
import { useCallback, useMemo, useRef } from 'react';
import { t } from '../../../texts/index.ts';
import { Trend } from '../../../ui/chart/trend.tsx';
import { TwinCard } from '../../../ui/chart/twin-card.tsx';
import type { Twin } from '../../../ui/chart/twin-table.tsx';
import { formatCount, formatRate } from '../../../ui/format.ts';
import { type MoneyContext, useMoney } from '../../../ui/money.tsx';
import { useAsk, WallFigure } from '../figure/ask.tsx';
import { printAmount } from '../print/amount.ts';
import { yearMonth } from '../print/months.ts';
import { trendData } from '../print/trend-data.ts';

/** The year's months: how far against pace, and what each month brought. A month opens its projects. */
export function TrendCard({ wall }: { readonly wall: Wall }) {
  const money = useMoney();
  const { trend, period } = wall;
  return (
    <TwinCard
      title={t('wall.trend.title')}
      note={t('wall.trend.note')}
      className="gt-wall-trend"
      twin={trendTwin(trend, money)}
    >
      <TrendDrawing trend={trend} period={period} />
    </TwinCard>
  );
}

/** The drawing alone; the big screen stands it in a panel of its own. */
export function TrendDrawing({ trend, period }: Pick<Wall, 'trend' | 'period'>) {
  const { unit, unitText } = useMoney();
  const ask = useAsk();
  const box = useRef<HTMLDivElement>(null);
  const data = useMemo(() => trendData(trend, period, unit, unitText), [trend, period, unit, unitText]);
  const onMonth = useCallback(
    (index: number) => {
      const point = trend[index];
      if (!ask || !point || point.reported === 0 || !box.current) return;
      ask({
        anchor: box.current,
        figure: 'monthDone',
        name: t('wall.figure.monthDone'),
        query: { period: point.period },
      });
    },
    [trend, ask],
  );
  const now = trend.find((point) => point.period === period);
  const description = t('wall.trend.description', {
    year: yearMonth(period).year,
    last: data.lastLabel === '' ? t('wall.trend.noneYet') : data.lastLabel,
    pace: formatRate(now?.pace ?? 0),
  });
  return (
    <div ref={box} className="gt-wall-trend-box" tabIndex={-1}>
      <Trend data={data} description={description} height="fill" {...(ask ? { onMonth } : {})} />
    </div>
  );
}

function trendTwin(trend: readonly WallTrendPoint[], money: MoneyContext): Twin {
  const unit = money.unitText;
  const future = t('wall.trend.future');
  return {
    caption: t('wall.trend.table'),
    head: [
      t('wall.trend.monthHead'),
      t('wall.trend.rate'),
      t('wall.trend.paceRate'),
      t('wall.trend.done', { unit }),
      t('wall.trend.total', { unit }),
      t('wall.trend.reported'),
    ],
    rows: trend.map((point) => ({
      id: point.period,
      cells: [
        t('wall.trend.month', { n: yearMonth(point.period).month }),
        point.rate === null ? future : formatRate(point.rate),
        formatRate(point.pace),
        point.reported === 0 ? (
          future
        ) : (
          <MonthFigure key="done" point={point} shown={printAmount(money, point.monthDone)} />
        ),
        point.rate === null ? future : printAmount(money, point.ytdDone),
        formatCount(point.reported),
      ],
    })),
  };
}

function MonthFigure({ point, shown }: { readonly point: WallTrendPoint; readonly shown: string }) {
  return (
    <WallFigure figure="monthDone" name={t('wall.figure.monthDone')} query={{ period: point.period }}>
      {shown}
    </WallFigure>
  );
}
