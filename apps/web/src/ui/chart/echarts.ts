/** The only importer of ECharts, loaded on demand; the parts in use keep the chunk small. Add a chart type here. */
import { BarChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, registerTheme, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { darkTokens, lightTokens } from '../theme/tokens.ts';
import { chartTheme } from './chart-theme.ts';

use([
  BarChart,
  LineChart,
  RadarChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
  // SVG prints sharply and its texts can be selected.
  SVGRenderer,
]);
registerTheme('light', chartTheme(lightTokens));
registerTheme('dark', chartTheme(darkTokens));

export type { EChartsCoreOption as ChartOption, EChartsType } from 'echarts/core';
export { init };
