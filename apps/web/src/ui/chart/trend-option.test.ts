import { describe, expect, it } from 'vitest';
import { lightTokens } from '../theme/tokens.ts';
import { type TrendData, trendOption } from './trend-option.ts';

const data: TrendData = {
  months: ['1月', '2月', '3月'],
  actual: [4.1, 7.2, null],
  pace: [8.3, 16.7, 25],
  monthly: [21.3, 0, null],
  names: { actual: '完成', pace: '序时', monthly: '当月 亿元' },
  lastLabel: '完成 7.2%',
  currentIndex: 1,
  printAmount: (amount) => amount.toFixed(1),
};

interface Series {
  name: string;
  data: { value: number | null; label?: { show: boolean } }[];
  label?: { formatter: (point: { value: unknown }) => string };
}
const series = (name: string) => (trendOption(data, lightTokens).series as Series[]).find((each) => each.name === name);

describe('走势图', () => {
  it('只在最后一个已报的月份写字', () => {
    expect(series('完成')?.data.map((point) => point.label?.show)).toEqual([false, true, false]);
  });

  it('没报的月份断开,不画成零;报零的月份写零', () => {
    expect(series('完成')?.data.at(-1)?.value).toBeNull();
    const print = series('当月 亿元')?.label?.formatter;
    expect(print?.({ value: 0 })).toBe('0.0');
    expect(print?.({ value: null })).toBe('');
  });
});
