import { describe, expect, it } from 'vitest';
import { findPeriods } from './find-periods.ts';

const periods = (sentence: string, year: number | null = 2024) =>
  findPeriods(sentence, { thisYear: year, monthYear: year }).map(({ period }) => period);

describe('期间', () => {
  it.each<[string, string]>([
    ['2020年', '2020'],
    ['2024年1-7月', '2024-01/2024-07'],
    ['1—8月', '2024-01/2024-08'],
    ['2019年上半年', '2019H1'],
    ['下半年', '2024H2'],
    ['一季度', '2024Q1'],
    ['前三季度', '2024-01/2024-09'],
    ['一至三季度', '2024-01/2024-09'],
    ['前5个月', '2024-01/2024-05'],
    ['一至八月', '2024-01/2024-08'],
    ['2024年十一月', '2024-11'],
    ['截至十月底', '2024-01/2024-10'],
    ['去年', '2023'],
    ['2021年3月', '2021-03'],
    ['截至7月底', '2024-01/2024-07'],
    ['2019年以来', '2019/2024'],
    ['2016—2020年', '2016/2020'],
    ['“十四五”期间', '2021/2025'],
    ['“十三五”末', '2020'],
    ['近三年', '2022/2024'],
  ])('“%s”是 %s', (sentence, period) => {
    expect(periods(sentence)).toEqual([period]);
  });

  it('比什么时候是参照,不是期间', () => {
    const [benchmark] = findPeriods('比2019年增长', { thisYear: 2024, monthYear: 2024 });
    expect(benchmark?.benchmark).toBe(true);
  });

  it('不知道年份就不给期间', () => {
    expect(periods('1-7月', null)).toEqual([]);
    expect(periods('13月和0月')).toEqual([]);
  });

  it('同一句里先说的年份管后面的月份', () => {
    expect(periods('2022年全年,1-3月')).toEqual(['2022', '2022-01/2022-03']);
  });
});
