import type { EChartsOption } from 'echarts';
import type { ChartModel } from './model.ts';

/** Dark enough to stay apart in a black-and-white print. */
const COLORS = ['#1f4e79', '#c55a11', '#7f7f7f', '#548235'] as const;
const LETTERS = 22;
const LONG_NAMES = 6;

/** The drawing of a chart for paper: no animation, no hover, values written on bars where there is room. */
export function chartOption(
  { title, kind, unit, decimals, categories, series }: ChartModel,
  fontFamily: string,
): EChartsOption {
  const crowded = categories.length * series.length > 16;
  return {
    animation: false,
    color: [...COLORS],
    textStyle: { fontFamily, fontSize: LETTERS },
    title: {
      text: title,
      left: 'center',
      top: 8,
      textStyle: { fontFamily, fontSize: LETTERS + 4, fontWeight: 'normal' },
    },
    ...(series.length > 1 && { legend: { top: 48, textStyle: { fontFamily, fontSize: LETTERS } } }),
    grid: { left: 24, right: 24, top: 110, bottom: 24, containLabel: true },
    xAxis: {
      type: 'category',
      data: [...categories],
      axisLabel: {
        fontSize: LETTERS,
        interval: 0,
        rotate: categories.some((name) => name.length > LONG_NAMES) ? 30 : 0,
      },
    },
    yAxis: { type: 'value', name: unit, nameTextStyle: { fontSize: LETTERS }, axisLabel: { fontSize: LETTERS } },
    series: series.map(({ name, values }) => ({
      type: kind,
      name,
      data: values.map((value) => (value === null ? null : Number(value.toFixed(decimals)))),
      connectNulls: false,
      barMaxWidth: 48,
      label: { show: !crowded, position: 'top', fontSize: LETTERS - 2 },
    })),
  };
}
