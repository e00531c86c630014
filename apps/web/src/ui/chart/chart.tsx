import { useEffect, useRef, useState } from 'react';
import { ErrorState, Skeleton } from '../states.tsx';
import { useThemeMode } from '../theme/theme-scope.tsx';
import type { ChartOption, EChartsType } from './echarts.ts';
import './chart.css';

export interface ChartProps {
  /** What the drawing says, in one or two sentences with the numbers that matter. */
  readonly description: string;
  /** Keep it stable (useMemo): a new object redraws the chart. */
  readonly option: ChartOption;
  /** Pixels, or `fill` for the height of the parent. */
  readonly height: number | 'fill';
  /** Point or bar that was pressed: series name and position on the category axis. */
  readonly onPick?: (series: string, index: number) => void;
}

const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** An ECharts drawing that loads its library on first use, follows its box and the theme, and holds still when asked. */
export function Chart({ description, option, height, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const mode = useThemeMode();

  useEffect(() => {
    const node = box.current;
    if (!node) return undefined;
    let made: EChartsType | null = null;
    let gone = false;
    const sizes = new ResizeObserver(() => made?.resize());
    import('./echarts.ts')
      .then(({ init }) => {
        if (gone) return;
        made = init(node, mode, { renderer: 'svg' });
        sizes.observe(node);
        setChart(made);
      })
      .catch(setFailure);
    return () => {
      gone = true;
      sizes.disconnect();
      made?.dispose();
      setChart(null);
    };
  }, [mode]);

  useEffect(() => {
    chart?.setOption({ animation: !prefersStill(), animationDuration: 160, ...option }, { notMerge: true });
  }, [chart, option]);

  useEffect(() => {
    if (!chart || !onPick) return undefined;
    const pick = (event: { readonly seriesName?: string; readonly dataIndex: number }) =>
      onPick(event.seriesName ?? '', event.dataIndex);
    // ECharts types a press as `unknown` parameters; the two fields read here are documented for every series.
    chart.on('click', (event) => pick(event as unknown as Parameters<typeof pick>[0]));
    return () => {
      chart.off('click');
    };
  }, [chart, onPick]);

  return (
    <div className="gt-chart" style={{ height: height === 'fill' ? '100%' : height }}>
      {failure !== null && <ErrorState error={failure} />}
      {failure === null && !chart && <Skeleton rows={3} />}
      <div ref={box} className="gt-chart-box" role="img" aria-label={description} />
    </div>
  );
}
