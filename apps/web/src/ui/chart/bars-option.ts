import type { Tokens } from '../theme/tokens.ts';
import type { ChartOption } from './echarts.ts';

export interface BarsData {
  /** From the top down. */
  readonly titles: readonly string[];
  /** One or two series on the same axis; what is not known has no bar. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly print: (value: number) => string;
  /** How far the axis goes at least, for values of a whole; without it the longest bar fills the drawing. */
  readonly whole?: number;
}

/** Lying bars, so that long names can be read. */
export function barsOption({ titles, series, print, whole }: BarsData, tokens: Tokens): ChartOption {
  const colours = [tokens.series, tokens['series-other']];
  return {
    grid: { left: 8, right: 64, top: 6, bottom: series.length > 1 ? 30 : 8, containLabel: true },
    tooltip: { show: false },
    ...(series.length > 1 ? { legend: { bottom: 0, itemHeight: 8, textStyle: { color: tokens['text-2'] } } } : {}),
    xAxis: {
      ...{ type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
      ...(whole === undefined ? {} : { min: 0, max: ({ max }: { readonly max: number }) => Math.max(whole, max) }),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...titles],
      axisLine: { show: false },
      axisLabel: { width: 200, overflow: 'truncate' },
    },
    series: series.map(({ name, values }, at) => ({
      ...{ type: 'bar', name, barMaxWidth: 14, data: [...values], color: colours[at % colours.length] },
      label: {
        ...{ show: true, position: 'right', color: tokens['text-1'] },
        formatter: ({ value }: { readonly value: unknown }) => (typeof value === 'number' ? print(value) : ''),
      },
    })),
  };
}
