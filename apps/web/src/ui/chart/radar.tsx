import { useMemo } from 'react';
import { useThemeTokens } from '../theme/theme-scope.tsx';
import { Chart } from './chart.tsx';
import { type RadarData, radarOption } from './radar-option.ts';

export interface RadarProps {
  /** Keep it stable: a new object redraws the chart. */
  readonly data: RadarData;
  readonly description: string;
  readonly height: number;
}

/** One thing beside others in many respects. */
export function Radar({ data, description, height }: RadarProps) {
  const tokens = useThemeTokens();
  const option = useMemo(() => radarOption(data, tokens), [data, tokens]);
  return <Chart description={description} option={option} height={height} />;
}
