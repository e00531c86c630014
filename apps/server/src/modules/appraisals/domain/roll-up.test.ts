import { describe, expect, it } from 'vitest';
import { type Judged, rollUp } from './roll-up.ts';

const judged = (id: string, total: number, more: Partial<Judged> = {}): Judged => ({
  ...{
    id,
    total,
    class: total >= 80 ? '良' : '中',
    investment: 100,
    units: ['甲局'],
    industry: '铜加工',
    place: '北区',
  },
  ...more,
});

describe('终评结果汇总', () => {
  const rows = rollUp(
    [
      judged('a', 90, { investment: 300, units: ['甲局', '乙局'] }),
      judged('b', 70),
      judged('c', 75, { investment: null, units: [], industry: null }),
    ],
    '未登记',
  );
  const row = (by: string, name: string) => rows.find((each) => each.by === by && each.name === name);

  it('责任单位取项目的平均，两个单位的项目两边都算', () => {
    expect(row('UNIT', '甲局')).toMatchObject({ sheets: 2, score: 80, ids: ['a', 'b'], classes: { 良: 1, 中: 1 } });
    expect(row('UNIT', '乙局')).toMatchObject({ sheets: 1, score: 90 });
    expect(row('UNIT', '未登记')).toMatchObject({ sheets: 1, score: 75 });
  });

  it('行业和地区按投资加权；没有投资额的不加权，写明漏了几个', () => {
    expect(row('INDUSTRY', '铜加工')).toMatchObject({ sheets: 2, score: 85, leftOut: 0 });
    expect(row('INDUSTRY', '未登记')).toMatchObject({ sheets: 1, score: null, leftOut: 1 });
    expect(row('PLACE', '北区')).toMatchObject({ sheets: 3, score: 85, leftOut: 1 });
  });
});
