import type { Tokens } from '../theme/tokens.ts';
import type { ChartOption } from './echarts.ts';

export interface RadarData {
  readonly corners: readonly string[];
  /** Drawn in this order; values are shares of the whole, one for each corner. */
  readonly shapes: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly role: 'own' | 'other' | 'limit';
  }[];
}

/** Corners with longer names are cut; the table beside has them in full. */
const LONGEST = 8;

/** Shares on axes from the middle outwards. Lines differ by dash and mark besides their colour. */
export function radarOption({ corners, shapes }: RadarData, tokens: Tokens): ChartOption {
  // Points beyond full marks are possible; the axis then reaches as far as the farthest of them.
  const max = Math.max(1, ...shapes.flatMap(({ values }) => values));
  const styles = {
    own: { color: tokens.series, width: 2, type: 'solid', symbol: 'circle', fill: 0.12 },
    other: { color: tokens['series-plan'], width: 1.5, type: 'dashed', symbol: 'none', fill: 0 },
    limit: { color: tokens['series-other'], width: 1.5, type: 'solid', symbol: 'none', fill: 0 },
  } as const;
  return {
    legend: { bottom: 0, itemHeight: 8, textStyle: { color: tokens['text-2'] } },
    tooltip: { show: false },
    radar: {
      indicator: corners.map((name) => ({
        name: name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name,
        min: 0,
        max,
      })),
      center: ['50%', '46%'],
      radius: '62%',
      splitNumber: 4,
      axisName: { color: tokens['text-2'], fontSize: 12 },
      splitLine: { lineStyle: { color: tokens['line-card'] } },
      axisLine: { lineStyle: { color: tokens['line-card'] } },
      splitArea: { show: false },
    },
    series: shapes.map(({ name, values, role }) => {
      const { color, width, type, symbol, fill } = styles[role];
      return {
        ...{ type: 'radar', name, symbol, symbolSize: 5, color, lineStyle: { color, width, type } },
        ...{ areaStyle: { color, opacity: fill }, data: [{ name, value: [...values] }] },
      };
    }),
  };
}
