import { describe, expect, it } from 'vitest';
import { judged, rounded, standings } from './judged.ts';

/* Expected totals were worked out outside the product, with numpy, method by method from the handbook 4.5. */

describe('年度考核：方法库每种方法用一次', () => {
  const columns = [
    '组别',
    '投资增速',
    '完成投资',
    '年度计划',
    '到位资金',
    '纳统项目',
    '应开未开',
    '新开工',
    '税收',
    '税收上年',
  ];
  const events = [
    ...['上级表彰', '改革试点', '通报批评', '迟报漏报', '终评为优', '终评为差'],
    ...['一票否决事项', '统计造假'],
  ];
  const report = judged(
    'annual-assessment',
    [...columns, ...events],
    [
      ['甲街道', '城区', 5.81, 8, 10, 3, 0, 0, 4, 5, 4.5, 4, 2, 0, 0, 0, 0],
      // Second in money with 丙: both take the rank, the next one falls behind both.
      ['乙街道', '城区', 14, 11.5, 10, 5, 3, 2, 6, 8, 7.6, 0, 1, 5, 3, 0, 1, '较大生产安全事故'],
      // Less than 60 % of its plan counts as nothing.
      ['丙街道', '城区', 9, 4, 8, 5, 6, 6, 2, 6, 6.2, 1, 0, 1, 10, 0, 0],
      ['丁园区', '园区', 12, 30, 30, 20, 2, 1, 9, 20, 18, 2, 4, 0, 1, 1, 0],
      ['戊园区', '园区', 7, 20, 36, 12, 1, 0, 3, 10, 9.8, 0, 0, 0, 2, 0, 0, null, '虚报入库'],
    ],
  );
  const unit = (name: string) => report.units.find((each) => each.unit === name);

  it('总分、组内名次和档次与手工推算一致', () => {
    const places = standings(report);
    expect(Object.fromEntries(places.map(([name, ...rest]) => [name, rest]))).toEqual({
      乙街道: [89.031578947, 1, '合格'],
      甲街道: [84.41, 2, '良好'],
      丙街道: [56.3, 3, '不合格'],
      丁园区: [104, 1, '优秀'],
      // Made-up statistics: the total is zero whatever was earned.
      戊园区: [0, 2, '不合格'],
    });
  });

  it('功效系数自测：满意值 12、不允许值 6、实际 5.81 得 58.73', () => {
    expect(((unit('甲街道')?.scores.growth ?? 0) * 100).toFixed(2)).toBe('58.73');
  });

  it('加分、扣分按件、按类、按总量封顶', () => {
    const points = Object.fromEntries(report.units.map(({ unit: name, eventPoints }) => [name, eventPoints]));
    expect(points).toEqual({ 甲街道: 10, 乙街道: -7, 丙街道: -4, 丁园区: 9.5, 戊园区: -1 });
  });
});

describe('重点项目工作考核样例', () => {
  it('进度 60×完成率，各项按个数加分，集中开工最多计 4 次，批评照扣', () => {
    const columns = [
      '完成投资',
      '年度计划',
      '新开工',
      '续建',
      '十亿以上',
      '五至十亿',
      '一至五亿',
      '一亿以下',
      '产业项目',
      '民生项目',
    ];
    const more = ['功能项目', '省考核项目', '投产项目', '投运项目', '单月超十亿', '集中开工', '批评扣分'];
    const report = judged(
      'project-work',
      [...columns, ...more],
      [
        ['甲', 32, 40, 6, 4, 1, 2, 3, 4, 5, 3, 2, 1, 2, 1, 1, 5, 15],
        ['乙', 50, 40, 2, 0, 0, 1, 0, 0, 2],
      ],
    );
    // 48 + 30 + 8 + 20 + 20 + 18 + 12 + 75 + 24 + 12 + 20 + 40 + 10 + 30 + 120 − 15, and 60 + 10 + 10 + 30.
    expect(report.units.map(({ unit, total }) => [unit, total])).toEqual([
      ['甲', 472],
      ['乙', 110],
    ]);
  });
});

describe('招商引资考核样例', () => {
  it('基础工作 10、指标落实 20、新开工及入统 30、新投产及入规 40', () => {
    const columns = [
      '基础工作',
      '到位资金',
      '目标资金',
      '新开工',
      '新开工目标',
      '入统',
      '入统目标',
      '新投产',
      '新投产目标',
      '入规',
      '入规目标',
    ];
    const report = judged('investment-promotion', columns, [
      ['甲', 90, 12, 10, 6, 8, 5, 5, 3, 4, 9, 6],
      ['乙', 75, 5, 10, 8, 8, 2, 5, 4, 4, 0, 6],
    ]);
    // 9 + 20 × 1.2 + 15 × 0.75 + 15 + 20 × 0.75 + 20 × 1.2, and 7.5 + 10 + 15 + 6 + 20 + 0.
    expect(report.units.map(({ total }) => total && rounded(total))).toEqual([98.25, 58.5]);
  });
});

describe('招商席位', () => {
  const columns = ['完成投资', '年度计划', '新开工', '纳统规模', '总投资', '应开未开'];
  const rows = [
    ['一', 30, 30, 9, 50, 100, 0],
    ['二', 28, 30, 8, 46, 90, 0],
    ['三', 26, 30, 8, 42, 85, 1],
    ['四', 24, 30, 7, 40, 80, 0],
    ['五', 22, 30, 7, 36, 70, 0],
    ['六', 20, 30, 6, 33, 66, 2],
    ['七', 18, 30, 6, 30, 60, 0],
    ['八', 16, 30, 5, 26, 55, 0],
    ['九', 14, 30, 5, 22, 50, 1],
    ['十', 12, 30, 4, 20, 40, 0],
    ['十一', 12, 30, 4, 20, 40, 0],
    ['十二', 8, 30, 3, 12, 30, 0],
    ['十三', 6, 30, 2, 8, 20, 3],
    ['十四', 4, 30, 1, 4, 10, 0],
    ['十五', 2, 30, 0, 0, 5, 6],
  ] as const;
  const seats = standings(judged('promotion-seats', columns, rows));

  it('前 10 猛虎席、末 3 卧虎席，并列第十的同席', () => {
    const of = (seat: string) => seats.filter(([, , , held]) => held === seat).map(([unit]) => unit);
    expect(of('猛虎席')).toEqual(['一', '二', '三', '四', '五', '七', '六', '八', '九', '十', '十一']);
    expect(of('群虎席')).toEqual(['十二']);
    expect(of('卧虎席')).toEqual(['十四', '十三', '十五']);
  });

  it('得分与手工推算一致', () => {
    expect(seats.filter((_, at) => [0, 6, 9, 10, 14].includes(at))).toEqual([
      ['一', 100, 1, '猛虎席'],
      ['六', 77.835087719, 7, '猛虎席'],
      ['十', 67.918128655, 10, '猛虎席'],
      ['十一', 67.918128655, 10, '猛虎席'],
      ['十五', 38, 15, '卧虎席'],
    ]);
  });
});

describe('骏马奖、蜗牛奖', () => {
  it('五项按 30/30/15/15/10 计，超出 0–100 的评分不收', () => {
    const columns = ['项目质量', '形象进度', '投资入库', '效益预期', '现场与汇报'];
    const report = judged('awards-steed-snail', columns, [
      ['甲', 90, 80, 70, 85, 95],
      ['乙', 60, 70, 80, 65, 75],
    ]);
    expect(report.units.map(({ total }) => total && rounded(total))).toEqual([83.75, 68.25]);
    expect(() => judged('awards-steed-snail', columns, [['甲', 101, 80, 70, 85, 95]])).toThrow('超出允许范围');
  });
});
