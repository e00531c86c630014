import type { Tokens } from '../theme/tokens.ts';
import type { ChartOption } from './echarts.ts';

export interface WaterfallStep {
  readonly title: string;
  /** Gained, or lost when below zero. */
  readonly points: number;
}

export interface WaterfallData {
  /** From the top down. */
  readonly steps: readonly WaterfallStep[];
  /** Where they end; not added up here, since the sum was rounded last elsewhere. */
  readonly total: number;
  readonly totalTitle: string;
  readonly print: (points: number) => string;
}

/** Each step begins where the one before ended; an unseen bar carries it there. */
export function waterfallOption({ steps, total, totalTitle, print }: WaterfallData, tokens: Tokens): ChartOption {
  const bars = [...walk(steps), { title: totalTitle, from: 0, to: total, points: total, sum: true }];
  return {
    grid: { left: 8, right: 56, top: 6, bottom: 22, containLabel: true },
    tooltip: { show: false },
    xAxis: { type: 'value' },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ title }) => title),
      axisLine: { show: false },
      axisLabel: { width: 130, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        stack: 'walk',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: bars.map(({ from, to }) => Math.min(from, to)),
      },
      {
        type: 'bar',
        stack: 'walk',
        barWidth: '62%',
        data: bars.map(({ from, to, points, sum }) => ({
          value: Math.abs(to - from),
          itemStyle: { color: sum ? tokens.accent : points < 0 ? tokens['bar-yellow'] : tokens.series },
          label: { show: true, position: 'right', color: tokens['text-1'], formatter: print(points) },
        })),
      },
    ],
  };
}

function walk(steps: readonly WaterfallStep[]) {
  let reached = 0;
  return steps.map(({ title, points }) => {
    const from = reached;
    reached += points;
    return { title, from, to: reached, points, sum: false };
  });
}
