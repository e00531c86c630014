import { useMemo } from 'react';
import { useThemeTokens } from '../theme/theme-scope.tsx';
import { Chart } from './chart.tsx';
import { type ComparedData, comparedOption } from './compared-option.ts';

/** Cumulated figures month by month against the year before and the target's pace. */
export function Compared({ data, description }: { readonly data: ComparedData; readonly description: string }) {
  const tokens = useThemeTokens();
  const option = useMemo(() => comparedOption(data, tokens), [data, tokens]);
  return <Chart description={description} option={option} height={260} />;
}
