import { isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { differs, explainLights } from './explain.ts';
import { on, ruleSet, subject } from './testing/subjects.ts';
import type { AxisId } from './types.ts';

const YC = ruleSet('YC2025');

function axisOf(axis: AxisId, told: Parameters<typeof subject>[0], day = '2026-11-21', rules = YC) {
  const found = explainLights(rules, subject(told), on(day)).axes.find((each) => each.axis === axis);
  if (!found) throw new Error(`the rule set has no axis ${axis}`);
  return found;
}

const sentences = (...asked: Parameters<typeof axisOf>) => axisOf(...asked).ways.map(({ sentence }) => sentence);

describe('为什么是红灯', () => {
  it('开工:说清应于哪天、哪几个月应开未开,开工后几时转黄转绿', () => {
    const told = { planStart: '2026-09-30' };
    expect(axisOf('START', told)).toMatchObject({
      light: 'RED',
      summary: '应于2026年9月30日开工，9、10、11月连续3个月应开未开',
      rule: ['开工为否', '应开未开的月数不低于3'],
    });
    expect(sentences('START', told)).toEqual([
      '开工并核验（开工令、带坐标与日期的现场照片），转黄',
      '2026年12月1日起转绿',
    ]);
  });

  it('补开工的黄灯不用再做什么,到下月自己转绿', () => {
    const told = { planStart: '2026-09-10', actualStart: '2026-11-03' };
    expect(axisOf('START', told).summary).toBe('应于2026年9月10日开工，2026年11月3日补开工，晚2个月');
    expect(sentences('START', told)).toEqual(['不再有新的逾期，2026年12月1日起转绿']);
  });

  it('进度:完成率、低于序时多少个百分点;再追几个百分点、到下月底再完成多少', () => {
    const told = { annualPlan: 32_500, ytdDone: 2_795 };
    expect(axisOf('PROGRESS', told)).toMatchObject({
      light: 'RED',
      summary: '2026年1—10月完成8.6%，低于序时74.7个百分点',
      rule: ['与序时之差低于−30个百分点'],
    });
    expect(sentences('PROGRESS', told)).toEqual([
      '再追44.8个百分点（到11月底累计再完成1.73亿元），转黄',
      '再追64.8个百分点（到11月底累计再完成2.38亿元），转绿',
    ]);
  });

  it('到了十二月没有下个月,只说到今年底还差多少', () => {
    expect(sentences('PROGRESS', { annualPlan: 1_000, ytdDone: 850 }, '2026-12-31')).toEqual([
      '再追5.1个百分点（再完成51万元），转绿',
    ]);
  });

  it('武汉规则按完成任务的比例说', () => {
    const rules = ruleSet('WH');
    expect(axisOf('PROGRESS', { annualPlan: 12_000, ytdDone: 7_000 }, '2026-11-21', rules).summary).toBe(
      '2026年1—10月完成序时任务的70.0%',
    );
    expect(sentences('PROGRESS', { annualPlan: 12_000, ytdDone: 7_000 }, '2026-11-21', rules)).toEqual([
      '再完成1,000万元（到11月底累计再完成1,800万元），转绿',
    ]);
  });

  it('新晃规则用原来的叫法', () => {
    const told = { annualPlan: 12_000, monthDone: 500 };
    expect(axisOf('PROGRESS', told, '2026-11-21', ruleSet('XH'))).toMatchObject({
      call: '黄牌',
      summary: '10月完成当月任务的50.0%',
    });
    expect(sentences('PROGRESS', told, '2026-11-21', ruleSet('XH'))).toEqual([
      '当月再完成100万元，转黄',
      '当月再完成300万元，转绿',
    ]);
  });

  it('资金:应到、到位、缺多少', () => {
    const told = { fundsDue: 30_000, fundsInPlace: 21_000 };
    expect(axisOf('FUNDS', told).summary).toBe('应到3.00亿元、到位2.10亿元，缺9,000.00万元');
    expect(sentences('FUNDS', told)).toEqual(['再到位9,000万元，转绿']);
  });

  it('入库:开工至今多少天未纳统;当月补上亮黄,下月转绿', () => {
    const told = { planStart: '2026-08-15', actualStart: '2026-08-15', totalInvestment: 12_600 };
    expect(axisOf('STATISTICS', told).summary).toBe('2026年8月15日开工，至今98天未纳统');
    expect(sentences('STATISTICS', told)).toEqual(['通过统计平台审核纳统，转黄', '2026年12月1日起转绿']);
  });
});

describe('为什么不评', () => {
  it.each([
    ['START', {}, '计划开工时间未填报；不评'],
    ['START', { planStart: '2026-11' }, '计划开工时间只写到“2026年11月”，判不准；不评'],
    ['PROGRESS', { annualPlan: 100 }, '截至10月自年初累计完成投资未填报；不评'],
    ['PROGRESS', { annualPlan: 0, ytdDone: 0 }, '年度计划投资为零；不评'],
    ['FUNDS', {}, '应到资金未填报，到位资金未填报；不评'],
    ['STATISTICS', {}, '未开工，不评'],
    ['STATISTICS', { exited: true }, '已退出，不评'],
    [
      'STATISTICS',
      { planStart: '2026-09', actualStart: '2026-09', totalInvestment: 9_000 },
      '实际开工时间只写到“2026年9月”，判不准；不评',
    ],
  ] as const)('%s %o', (axis, told, summary) => {
    expect(axisOf(axis, told).summary).toBe(summary);
    expect(axisOf(axis, told).ways).toEqual([]);
  });
});

describe('数从哪里来', () => {
  it('每一维列出用到的数和它在台账里的键,期间写明', () => {
    const inputs = axisOf('PROGRESS', { annualPlan: 100, ytdDone: 90 }).inputs;
    expect(inputs.map(({ record, key, value }) => [record, key, value])).toEqual([
      ['project', 'annualPlanAmt@2026Y', 1_000_000],
      ['project', 'ytdDoneAmt@2026M10', 900_000],
    ]);
    expect(axisOf('FUNDS', {}).inputs.map(({ record, key }) => `${record}:${key}`)).toEqual([
      'project:commitTarget@FUNDS_IN_PLACE',
      'lead:fundsInPlace',
    ]);
  });
});

describe('正当理由', () => {
  const told = subject({ planStart: '2026-09-30', annualPlan: 1_000, ytdDone: 700 });
  const flood = {
    axis: 'START',
    from: isoDay('2026-11-01'),
    until: isoDay('2026-11-30'),
    reason: '汛期停工令',
  } as const;

  it('批准期内这一维不计入,原来的灯仍看得见', () => {
    const explained = explainLights(YC, told, on('2026-11-21'), [flood]);
    expect(explained.overall).toMatchObject({ light: 'YELLOW', raw: 'RED' });
    expect(explained.axes[0]).toMatchObject({ light: 'RED', excuse: flood });
  });

  it('期满次日照常计入', () => {
    expect(explainLights(YC, told, on('2026-12-01'), [flood]).overall).toMatchObject({ light: 'RED', raw: 'RED' });
  });

  it('绿灯不需要理由;只剩一维红而有理由的,整个项目没有灯', () => {
    const green = explainLights(YC, subject({ planStart: '2026-12-30' }), on('2026-11-21'), [flood]);
    expect(green.axes[0]?.excuse).toBeNull();
    const red = explainLights(YC, subject({ planStart: '2026-09-30' }), on('2026-11-21'), [flood]);
    expect(red.overall).toMatchObject({ light: null, raw: 'RED' });
  });
});

it('报的灯与推算的灯不同才算不一致,没推算出来的不算', () => {
  expect([differs('RED', 'GREEN'), differs('RED', 'RED'), differs('RED', null), differs(null, 'RED')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
