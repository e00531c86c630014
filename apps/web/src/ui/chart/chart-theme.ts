import { fontFamily, type Tokens } from '../theme/tokens.ts';

/** ECharts theme: hairline axes, no decoration, the series colours of the tokens. */
export function chartTheme(c: Tokens): object {
  const axis = {
    axisLine: { lineStyle: { color: c['line-input'] } },
    axisTick: { show: false },
    axisLabel: { color: c['text-2'], fontSize: 12 },
    splitLine: { lineStyle: { color: c['line-row'] } },
    nameTextStyle: { color: c['text-2'], fontSize: 12 },
  };
  return {
    color: [c.series, c['series-other'], c['series-plan'], c['bar-green'], c['bar-yellow'], c.red],
    textStyle: { fontFamily, fontSize: 12, color: c['text-1'] },
    categoryAxis: axis,
    valueAxis: axis,
    line: { symbolSize: 6, lineStyle: { width: 2 } },
    bar: { barMaxWidth: 28 },
    tooltip: {
      backgroundColor: c.card,
      borderColor: c['line-card'],
      textStyle: { color: c['text-1'], fontSize: 12 },
      extraCssText: 'box-shadow: var(--pop-shadow); border-radius: 4px;',
    },
  };
}
