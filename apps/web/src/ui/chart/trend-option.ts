import type { Tokens } from '../theme/tokens.ts';
import type { ChartOption } from './echarts.ts';

export interface TrendData {
  readonly months: readonly string[];
  /** Cumulative completion in per cent; null = not reported yet. */
  readonly actual: readonly (number | null)[];
  /** Time-proportional plan in per cent, for all months. */
  readonly pace: readonly number[];
  /** Amount of the single month in the shown unit. */
  readonly monthly: readonly (number | null)[];
  /** Words: name of the actual line, of the pace line, of the bars; the last may break the line before its unit. */
  readonly names: { readonly actual: string; readonly pace: string; readonly monthly: string };
  /** Printed at the last reported point, e.g. the rate in words. */
  readonly lastLabel: string;
  /** Month that is selected on the page; its bar is darker. */
  readonly currentIndex: number;
  /** Prints an amount under its bar as the rest of the page does. */
  readonly printAmount: (amount: number) => string;
}

/** Plan of the drawing: two grids, one axis of months. Pure, so that the shape can be tested without a browser. */
export function trendOption(data: TrendData, tokens: Tokens): ChartOption {
  const last = data.actual.findLastIndex((value) => value !== null);
  return {
    grid: [
      { left: 52, right: 24, top: 24, height: '46%' },
      { left: 52, right: 24, bottom: 22, height: '26%' },
    ],
    tooltip: { trigger: 'axis', axisPointer: { type: 'line' } },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    xAxis: [
      { type: 'category', gridIndex: 0, data: [...data.months], axisLabel: { show: false }, axisLine: { show: false } },
      { type: 'category', gridIndex: 1, data: [...data.months], axisLine: { show: false } },
    ],
    yAxis: [
      { type: 'value', gridIndex: 0, min: 0, max: 100, interval: 50, axisLabel: { formatter: '{value}%' } },
      {
        type: 'value',
        gridIndex: 1,
        show: true,
        axisLabel: { show: false },
        splitLine: { show: false },
        name: data.names.monthly,
        nameLocation: 'middle',
        nameRotate: 0,
        nameGap: 26,
        nameTextStyle: { color: tokens['text-2'] },
      },
    ],
    series: [
      {
        name: data.names.pace,
        type: 'line',
        data: [...data.pace],
        symbol: 'none',
        color: tokens['series-plan'],
        lineStyle: { type: 'dashed', width: 1.5 },
        endLabel: { show: true, formatter: data.names.pace, color: tokens['text-2'], align: 'right', offset: [0, -12] },
      },
      {
        name: data.names.actual,
        type: 'line',
        data: data.actual.map((value, index) => ({ value, label: { show: index === last } })),
        symbol: 'circle',
        color: tokens.series,
        itemStyle: { color: tokens.card, borderColor: tokens.series, borderWidth: 1.5 },
        lineStyle: { color: tokens.series },
        label: {
          formatter: data.lastLabel,
          color: tokens.accent,
          fontWeight: 600,
          fontSize: 13,
          position: 'bottom',
          distance: 10,
        },
      },
      {
        name: data.names.monthly,
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: '56%',
        data: data.monthly.map((value, index) => ({
          value,
          itemStyle: { color: index === data.currentIndex ? tokens.series : tokens['series-other'] },
        })),
        label: {
          show: true,
          position: 'top',
          color: tokens['text-1'],
          formatter: ({ value }: { readonly value: unknown }) =>
            typeof value === 'number' ? data.printAmount(value) : '',
        },
      },
    ],
  };
}
