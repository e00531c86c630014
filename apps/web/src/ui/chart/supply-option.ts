import type { Tokens } from '../theme/tokens.ts';
import type { ChartOption } from './echarts.ts';

export interface SupplyData {
  readonly months: readonly string[];
  /** Null where nothing is entered: the line breaks and never falls to zero. */
  readonly capacity: readonly (number | null)[];
  readonly used: readonly (number | null)[];
  readonly confirmed: readonly number[];
  readonly reserve: readonly number[];
  readonly names: Readonly<Record<'capacity' | 'used' | 'confirmed' | 'reserve', string>>;
  readonly unit: string;
}

/** Plan of the drawing: what is taken stands on what is used already, under the steps of the capacity. */
export function supplyOption(data: SupplyData, tokens: Tokens): ChartOption {
  const bar = (name: string, values: readonly (number | null)[], itemStyle: object) => ({
    ...{ name, type: 'bar', stack: 'taken', barWidth: '56%', data: [...values], itemStyle },
  });
  return {
    grid: { left: 72, right: 24, top: 40, bottom: 28 },
    legend: { top: 4, textStyle: { color: tokens['text-2'] } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'category', data: [...data.months] },
    yAxis: { type: 'value', name: data.unit, nameTextStyle: { color: tokens['text-2'] } },
    series: [
      bar(data.names.used, data.used, { color: tokens['series-other'] }),
      bar(data.names.confirmed, data.confirmed, { color: tokens.series }),
      // Dashed and empty: it may never come.
      bar(data.names.reserve, data.reserve, {
        ...{ color: tokens.card, borderColor: tokens.series, borderType: 'dashed', borderWidth: 1 },
      }),
      {
        ...{ name: data.names.capacity, type: 'line', step: 'middle', data: [...data.capacity], symbol: 'none' },
        ...{ color: tokens.red, lineStyle: { width: 2 } },
      },
    ],
  };
}
