import { describe, expect, it } from 'vitest';
import { lightTokens } from '../theme/tokens.ts';
import { barsOption } from './bars-option.ts';
import { radarOption } from './radar-option.ts';
import { waterfallOption } from './waterfall-option.ts';

const print = (value: number) => value.toFixed(1);

describe('得分的图', () => {
  it('瀑布图一步接一步，扣分往回走，合计从零起', () => {
    const steps = [
      { title: '投产', points: 30 },
      { title: '开工', points: 20 },
      { title: '迟报', points: -5 },
    ];
    const option = waterfallOption({ steps, total: 45, totalTitle: '合计', print }, lightTokens);
    expect(option).toMatchObject({
      yAxis: { data: ['投产', '开工', '迟报', '合计'] },
      series: [
        { data: [0, 30, 45, 0] },
        {
          data: [
            { value: 30, label: { formatter: '30.0' } },
            { value: 20 },
            { value: 5, label: { formatter: '-5.0' }, itemStyle: { color: lightTokens['bar-yellow'] } },
            { value: 45, itemStyle: { color: lightTokens.accent } },
          ],
        },
      ],
    });
  });

  it('雷达图的轴至少到满分，超过满分的也画得下', () => {
    const corners = ['外出招商', '信息报送', '一个名字特别长的指标'];
    const shape = (values: readonly number[]) => ({ name: '本单位', values, role: 'own' as const });
    const within = radarOption({ corners, shapes: [shape([0.5, 0.4, 0.3])] }, lightTokens);
    const beyond = radarOption({ corners, shapes: [shape([1.5, 0.4, 0.3])] }, lightTokens);
    expect(within).toMatchObject({ radar: { indicator: [{ max: 1 }, { max: 1 }, { name: '一个名字特别长的…' }] } });
    expect(beyond).toMatchObject({ radar: { indicator: [{ max: 1.5 }, { max: 1.5 }, { max: 1.5 }] } });
  });

  it('只有一组的横条不画图例', () => {
    const one = { name: '位移', values: [2, 1] };
    expect(barsOption({ titles: ['甲', '乙'], series: [one], print }, lightTokens)).not.toHaveProperty('legend');
    expect(barsOption({ titles: ['甲', '乙'], series: [one, one], print }, lightTokens)).toHaveProperty('legend');
  });

  it('百分比的横条画在满分的尺上，不把最长的一条画满；超过的画到头', () => {
    const { xAxis } = barsOption(
      { titles: ['甲'], series: [{ name: '比例', values: [15] }], print, whole: 100 },
      lightTokens,
    );
    const { max } = xAxis as { readonly max: (range: { readonly max: number }) => number };
    expect([max({ max: 15 }), max({ max: 118 })]).toEqual([100, 118]);
  });
});
