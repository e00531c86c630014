import type { WallTrendPoint } from '@guatu/contract';
import { formatNumber } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import type { TrendData } from '../../../ui/chart/trend-option.ts';
import { formatRate, type MoneyShown } from '../../../ui/format.ts';
import { yearMonth } from './months.ts';

const YUAN_IN: Readonly<Record<MoneyShown, number>> = { yi: 100_000_000, wan: 10_000 };

/** The year's months as the chart draws them; a month that nobody reported is a gap, not a zero. */
export function trendData(
  points: readonly WallTrendPoint[],
  period: string,
  shown: MoneyShown,
  unitText: string,
): TrendData {
  const last = points.findLast(({ rate }) => rate !== null);
  const decimals = shown === 'yi' ? 1 : 0;
  return {
    months: points.map((point) => t('wall.trend.month', { n: yearMonth(point.period).month })),
    actual: points.map(({ rate }) => (rate === null ? null : rounded(rate))),
    pace: points.map(({ pace }) => rounded(pace)),
    monthly: points.map(({ monthDone, reported }) => (reported === 0 ? null : monthDone / YUAN_IN[shown])),
    names: {
      actual: t('wall.trend.actual'),
      pace: t('wall.trend.pace'),
      monthly: t('wall.trend.monthly', { unit: unitText }),
    },
    lastLabel: last?.rate == null ? '' : t('wall.trend.last', { rate: formatRate(last.rate) }),
    currentIndex: points.findIndex((point) => point.period === period),
    printAmount: (amount) => formatNumber(amount, { decimals }),
  };
}

/** One decimal, as the figures print it, for the axis and the tooltip. */
const rounded = (percent: number): number => Math.round(percent * 10) / 10;
