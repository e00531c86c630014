import { useMemo } from 'react';
import { useThemeTokens } from '../theme/theme-scope.tsx';
import { Chart } from './chart.tsx';
import { type TrendData, trendOption } from './trend-option.ts';

export interface TrendProps {
  readonly data: TrendData;
  readonly description: string;
  readonly height: number | 'fill';
  /** A month was pressed: open its provenance. */
  readonly onMonth?: (index: number) => void;
}

/** Cumulative rate against pace above, amounts of the single months below, on one common time axis. */
export function Trend({ data, description, height, onMonth }: TrendProps) {
  const tokens = useThemeTokens();
  const option = useMemo(() => trendOption(data, tokens), [data, tokens]);
  const onPick = useMemo(() => (onMonth ? (_: string, index: number) => onMonth(index) : undefined), [onMonth]);
  return <Chart description={description} option={option} height={height} {...(onPick ? { onPick } : {})} />;
}
