import { useMemo } from 'react';
import { useThemeTokens } from '../theme/theme-scope.tsx';
import { Chart } from './chart.tsx';
import { type WaterfallData, waterfallOption } from './waterfall-option.ts';

export interface WaterfallProps extends WaterfallData {
  readonly description: string;
  readonly height: number;
}

/** How parts add up to a whole, one after the other. `steps` and `print` should stay the same objects. */
export function Waterfall({ steps, total, totalTitle, print, description, height }: WaterfallProps) {
  const tokens = useThemeTokens();
  const option = useMemo(
    () => waterfallOption({ steps, total, totalTitle, print }, tokens),
    [steps, total, totalTitle, print, tokens],
  );
  return <Chart description={description} option={option} height={height} />;
}
