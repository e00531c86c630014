import type { LightTrial } from '@guatu/contract';
import type { ChartOption } from '../../../ui/chart/echarts.ts';
import type { Tokens } from '../../../ui/theme/tokens.ts';

export type TrialPlace = LightTrial['months'][number]['places'][number]['place'];

/** Words of the drawing: the two sides, and the lights that are drawn. */
export interface TrialWords {
  readonly inForce: string;
  readonly draft: string;
  readonly red: string;
  readonly yellow: string;
  readonly month: (month: number) => string;
}

/**
 * Two bars a month, the version in force to the left and the draft to the right: red below, yellow above. Green and what
 * nobody judges would only make the bars equally high.
 */
export function trialOption(
  months: LightTrial['months'],
  place: TrialPlace,
  words: TrialWords,
  tokens: Tokens,
): ChartOption {
  const counts = months.map(({ places }) => places.find((each) => each.place === place));
  const side = (name: 'inForce' | 'draft', opacity: number) =>
    (['red', 'yellow'] as const).map((light) => ({
      name: `${words[name]} ${words[light]}`,
      type: 'bar',
      stack: name,
      data: counts.map((each) => each?.[name][light] ?? 0),
      itemStyle: { color: tokens[light], opacity },
      barMaxWidth: 18,
    }));
  return {
    grid: { left: 48, right: 16, top: 36, bottom: 24 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    legend: { top: 4, right: 16, itemWidth: 12, itemHeight: 10, textStyle: { color: tokens['text-2'] } },
    xAxis: { type: 'category', data: months.map(({ period }) => words.month(Number(period.slice(5)))) },
    yAxis: { type: 'value', minInterval: 1 },
    // The past is paler than what is proposed.
    series: [...side('inForce', 0.45), ...side('draft', 1)],
  };
}
