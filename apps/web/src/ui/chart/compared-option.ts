import type { Tokens } from '../theme/tokens.ts';
import type { ChartOption } from './echarts.ts';

export interface ComparedData {
  readonly months: readonly string[];
  /** In the shown unit; null = not reported. */
  readonly actual: readonly (number | null)[];
  readonly before: readonly (number | null)[];
  readonly pace: readonly (number | null)[];
  readonly names: { readonly actual: string; readonly before: string; readonly pace: string };
  readonly unit: string;
}

/** Plan of the drawing: this year against the last one and against the pace of the target. Pure, so that it can be tested. */
export function comparedOption(
  { months, actual, before, pace, names, unit }: ComparedData,
  tokens: Tokens,
): ChartOption {
  const line = (name: string, data: readonly (number | null)[], color: string, dashed: boolean) => ({
    ...{ name, type: 'line' as const, data: [...data], color, connectNulls: true },
    ...{ symbol: dashed ? 'none' : 'circle', symbolSize: 6 },
    lineStyle: { type: dashed ? ('dashed' as const) : ('solid' as const), width: dashed ? 1.5 : 2 },
  });
  const told = (data: readonly (number | null)[]) => data.some((value) => value !== null);
  return {
    grid: { left: 64, right: 20, top: 36, bottom: 26 },
    // At the right: the unit stands at the left above its axis.
    legend: { top: 4, right: 8, textStyle: { color: tokens['text-2'] } },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: [...months], axisLine: { show: false } },
    yAxis: { type: 'value', scale: true, name: unit, nameTextStyle: { color: tokens['text-2'] } },
    series: [
      line(names.actual, actual, tokens.series, false),
      // A legend does not name what has no point.
      ...(told(before) ? [line(names.before, before, tokens['series-other'], false)] : []),
      ...(told(pace) ? [line(names.pace, pace, tokens['series-plan'], true)] : []),
    ],
  };
}
