import { useMemo } from 'react';
import { useThemeTokens } from '../theme/theme-scope.tsx';
import { type BarsData, barsOption } from './bars-option.ts';
import { Chart } from './chart.tsx';

export interface BarsProps {
  /** Keep it stable: a new object redraws the chart. */
  readonly data: BarsData;
  readonly description: string;
  readonly height: number;
}

/** Sizes beside each other, one bar a name. */
export function Bars({ data, description, height }: BarsProps) {
  const tokens = useThemeTokens();
  const option = useMemo(() => barsOption(data, tokens), [data, tokens]);
  return <Chart description={description} option={option} height={height} />;
}
