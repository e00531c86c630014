import { useMemo } from 'react';
import { useThemeTokens } from '../theme/theme-scope.tsx';
import { Chart } from './chart.tsx';
import { type SupplyData, supplyOption } from './supply-option.ts';

export interface SupplyProps {
  readonly data: SupplyData;
  readonly description: string;
  /** A month was pressed: open what stands behind it. Keep it stable. */
  readonly onMonth: (index: number) => void;
}

/** What is needed by each month, stacked, under the steps of what there is. */
export function Supply({ data, description, onMonth }: SupplyProps) {
  const tokens = useThemeTokens();
  const option = useMemo(() => supplyOption(data, tokens), [data, tokens]);
  const onPick = useMemo(() => (_: string, index: number) => onMonth(index), [onMonth]);
  return <Chart description={description} option={option} height={260} onPick={onPick} />;
}
