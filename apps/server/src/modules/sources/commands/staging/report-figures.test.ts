import { describe, expect, it } from 'vitest';
import { reportFigures } from './report-figures.ts';

const fields = {
  unitName: { cell: 'B6', value: '黄石港区' },
  projectCount: { cell: 'C6', value: 44 },
  totalInvestment: { cell: 'D6', value: 17_230_000_000 },
  monthDoneAmt: { cell: 'F6', value: 75_100_000 },
  completionRate: { cell: 'H6', value: 79.5 },
  paceGap: { cell: 'I6', value: -2.1 },
  rank: { cell: 'J6', value: 1 },
  ytdDoneAmt: { cell: 'G6' },
};

describe('月报里的数', () => {
  it('一个数一条:指标、对象、期间、单位各归各;空格不成数', () => {
    const figures = reportFigures(fields, { year: 2026, month: 8 }, '月报');
    expect(
      figures.map(({ cell, values }) => [cell, values.indicatorName, values.value, values.unit, values.period]),
    ).toEqual([
      ['C6', '项目总数', 44, '个', 'ASOF:2026-08-31'],
      ['D6', '总投资', 172.3, '亿元', 'ASOF:2026-08-31'],
      ['F6', '本月完成投资', 0.751, '亿元', '2026M08'],
      ['H6', '年度投资完成率', 79.5, '%', '2026M01-08'],
      ['I6', '序时进度差', -2.1, '个百分点', '2026M01-08'],
      ['J6', '排名', 1, '位', '2026M01-08'],
    ]);
    expect(new Set(figures.map(({ values }) => `${values.subject} ${values.reportTitle} ${values.valueKind}`))).toEqual(
      new Set(['黄石港区 月报 ACTUAL']),
    );
  });

  it('不知道期间,或没有写是谁的,一个数也不取', () => {
    expect(reportFigures(fields, null, '月报')).toEqual([]);
    expect(reportFigures({ ...fields, unitName: { cell: 'B6' } }, { year: 2026, month: 8 }, null)).toEqual([]);
  });
});
