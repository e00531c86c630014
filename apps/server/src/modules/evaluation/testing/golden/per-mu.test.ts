import { describe, expect, it } from 'vitest';
import { judged, standings } from './judged.ts';

/*
 * Expected totals were worked out outside the product, with numpy, formula by formula from the handbook 4.1 and 4.2: value over
 * mean (or fixed baseline), cut off at 0 and 1.5, times weight; common land by floor area; then points, floors, quotas by hand.
 */

describe('规上亩均评价：产品默认 35/20/15/5/10/15', () => {
  const columns = ['税收', '增加值', '营收', '研发', '利润', '用地', '能耗', '排放', '职工', '行业大类'] as const;
  const more = [
    '宗地',
    '建筑面积',
    '不评原因',
    '欠税',
    '一票降档事项',
    '小巨人',
    '高企',
    '绿色工厂',
    '上市',
    '首次升规',
    '专精特新',
  ];
  const report = judged(
    'per-mu-above',
    [...columns, ...more],
    [
      // Two on one parcel of 60 mu, shared 2:1 by floor area: 40 and 20 mu. The first has 14 bonus points, of which 10 count.
      ['甲特钢', 900, 4200, 18000, 540, 1200, 60, 2100, 42, 210, 'C31', 'G1', 20000, null, 0, null, 1, 1, 1, 1, 1],
      ['乙特钢', 420, 2600, 9000, null, 300, 60, 1600, null, 160, 'C31', 'G1', 10000, null, 0],
      ['丙铜材', 1500, 5200, 26000, 520, 900, 100, 3900, 65, 240, 'C32', null, null, null, 0, null, 0, 1, 0, 0, 0, 1],
      // Below the floor of 3, at a loss, and behind with its tax.
      ['丁铜材', 60, 900, 5200, 100, -200, 40, 700, 18, 90, 'C32', null, null, null, 12],
      ['戊机械', 310, 1500, 6800, 250, 150, 50, 300, 4, 130, 'C35', null, null, null, 0, null, 0, 0, 1],
      // Negative tax counts as nothing; whether it owes tax is not known.
      ['己机械', -20, 400, 3000, 30, -300, 20, 210, null, 60, 'C35'],
      ['庚电子', 800, 3600, 15000, 700, 1100, 30, 400, 5, 180, 'C39', null, null, null, 0, '较大安全事故'],
      // At a loss and behind with its tax, though far above the floor.
      ['辛电子', 260, 1400, 6100, 150, -50, 35, 260, 4, 100, 'C39', null, null, null, 5],
      ['壬燃气', 100, 700, 4000, null, 80, 20, 200, 1, 40, 'D45', null, null, '水电气热公用'],
      ['癸新材', 500, 2500, 11000, 300, 400, 45, 900, 20, null, 'C30', null, null, null, 0],
    ],
  );

  it('得分、名次、档次与手工推算一致；共地分摊、封顶、负值、同组均分、加分封顶都用到', () => {
    expect(standings(report)).toEqual([
      ['庚电子', 148.319814291, 1, 'D'],
      ['甲特钢', 133.453114802, 2, 'B'],
      ['乙特钢', 102.504216705, 3, 'B'],
      ['丙铜材', 96.184398438, 4, 'B'],
      ['戊机械', 86.890033928, 5, 'B'],
      ['辛电子', 86.09951803, 6, 'C'],
      ['丁铜材', 35.438102052, 7, 'C'],
      ['己机械', 32.069048656, 8, 'D'],
      // Nobody reported its staff: it has no score rather than a guessed one.
      ['癸新材', null, null, null],
    ]);
  });

  it('公用事业列为不定级；缺亩均税收以外的事不猜，缺的列出来', () => {
    expect(report.exempt.map(({ unit }) => unit)).toEqual(['壬燃气']);
    const hit = Object.fromEntries(report.units.map(({ unit, vetoes }) => [unit, vetoes]));
    expect(hit).toMatchObject({
      庚电子: ['struck'],
      丁铜材: ['floor', 'arrears'],
      辛电子: ['arrears'],
      己机械: ['floor'],
    });
  });

  it('空出的 A 名额不顺延', () => {
    expect(report.units.filter(({ class: held }) => held === 'A')).toEqual([]);
  });
});

describe('规下亩均评价：税收 60、单位用电税收 40', () => {
  it('与手工推算一致；低于每亩 3 万元的不评 B', () => {
    const rows = [
      ['子五金', 30, 5, 20],
      ['丑塑料', 12, 6, 30],
      ['寅木业', 9, 3, 6],
      ['卯印刷', 40, 8, 25],
      ['辰食品', 5, 4, 10],
    ] as const;
    expect(standings(judged('per-mu-below', ['税收', '用地', '用电'], rows))).toEqual([
      ['卯印刷', 145.138339921, 1, 'A'],
      ['子五金', 144.545454545, 2, 'B'],
      ['寅木业', 106.719367589, 3, 'B'],
      ['丑塑料', 49.328063241, 4, 'C'],
      ['辰食品', 39.920948617, 5, 'D'],
    ]);
  });
});

describe('黄岩 2022 口径', () => {
  // Columns chosen so that the ratios are the handbook's own values.
  const columns = ['税收', '用地', '增加值', '能耗', '排放', '职工', '研发', '营收'];
  const total = (tax: number) => {
    const row = ['甲企业', tax, 1, 150, 75, 0.03, 7.5, 2.5, 100] as const;
    return judged('per-mu-huangyan', columns, [row]).units[0];
  };

  it('手册自测：103.676；税收 60 按 1.5 倍封顶得 111.327', () => {
    expect(total(30)?.total?.toFixed(3)).toBe('103.676');
    expect(total(60)?.total?.toFixed(3)).toBe('111.327');
    expect(total(60)?.scores.taxPerMu).toBe(1.5);
  });
});

describe('江苏某市口径和淮安 2024 口径', () => {
  const columns = ['税收', '营收', '增加值', '用地', '能耗', '职工', '研发'];
  const firms = [
    ['一厂', 600, 9000, 2600, 40, 900, 120, 200],
    ['二厂', 300, 7000, 1500, 30, 500, 100, 140],
    ['三厂', 90, 2500, 500, 20, 400, 60, 0],
    ['四厂', 450, 5200, 1400, 25, 300, 70, 160],
    ['五厂', 200, 6000, 1200, 50, 800, 110, 60],
  ] as const;

  it('江苏某市：税收 45、营收 20、能耗 15、研发 15、劳产 5', () => {
    expect(standings(judged('per-mu-jiangsu', columns, firms))).toEqual([
      ['四厂', 141.910527884, 1, 'A'],
      ['一厂', 133.725123478, 2, 'B'],
      ['二厂', 109.217331493, 3, 'B'],
      ['五厂', 51.728252646, 4, 'C'],
      ['三厂', 43.16680096, 5, 'D'],
    ]);
  });

  it('淮安：税收 45、营收 35、绿色 20，基准为均值 2 倍', () => {
    const used = ['税收', '营收', '用地', '能耗'];
    const rows = firms.map(([name, tax, revenue, , land, energy]) => [name, tax, revenue, land, energy] as const);
    expect(standings(judged('per-mu-huaian', used, rows))).toEqual([
      ['四厂', 82.42737398, 1, 'A'],
      ['一厂', 64.652729333, 2, 'B'],
      ['二厂', 53.50223133, 3, 'B'],
      ['三厂', 25.302180045, 4, 'C'],
      ['五厂', 24.115485311, 5, 'D'],
    ]);
  });
});
