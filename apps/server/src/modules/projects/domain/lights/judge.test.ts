import { isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { judgedAt } from './at.ts';
import { judgeAxes, worstOf } from './judge.ts';
import { on, ruleSet, subject } from './testing/subjects.ts';
import { AXIS_IDS, type AxisId } from './types.ts';

const YC = ruleSet('YC2025');

function lightOf(axis: AxisId, told: Parameters<typeof subject>[0], day: string, rules = YC) {
  const index = rules.axes.findIndex(({ id }) => id === axis);
  return judgeAxes(rules, subject(told), on(day))[index];
}

describe('开工灯(银川规则)', () => {
  it('计划日未到是绿;当月应开未开黄;连续三月应开未开红', () => {
    const planned = { planStart: '2026-09-30' };
    const days = ['2026-09-29', '2026-09-30', '2026-10-31', '2026-11-01'];
    expect(days.map((day) => lightOf('START', planned, day))).toEqual(['GREEN', 'YELLOW', 'YELLOW', 'RED']);
  });

  it('按期开工是绿;晚开工的补开当月亮黄,次月转绿', () => {
    expect(lightOf('START', { planStart: '2026-09-10', actualStart: '2026-09-28' }, '2026-09-30')).toBe('GREEN');
    const late = { planStart: '2026-09-10', actualStart: '2026-11-03' };
    expect(['2026-11-02', '2026-11-03', '2026-11-30', '2026-12-01'].map((day) => lightOf('START', late, day))).toEqual([
      'RED',
      'YELLOW',
      'YELLOW',
      'GREEN',
    ]);
  });

  it('计划只到月的,月内判不了,月末起才算应开', () => {
    const planned = { planStart: '2026-09' };
    expect(lightOf('START', planned, '2026-08-31')).toBe('GREEN');
    expect(lightOf('START', planned, '2026-09-15')).toBe('UNKNOWN');
    expect(lightOf('START', planned, '2026-09-30')).toBe('YELLOW');
  });

  it('没有填报计划开工的不评,不算红', () => {
    expect(lightOf('START', {}, '2026-11-21')).toBe('UNKNOWN');
  });

  it('台账说本月已开工而没写哪天的:今天看已开工,回看月中判不了', () => {
    const told = { planStart: '2026-09-10', actualStart: '2026-11' };
    expect(lightOf('START', told, '2026-11-21')).toBe('YELLOW');
    const [lookedBack] = judgeAxes(YC, subject(told), judgedAt(isoDay('2026-11-21'), isoDay('2026-12-05')));
    expect(lookedBack).toBe('UNKNOWN');
    expect(lightOf('START', { ...told, actualStart: '2026-10' }, '2026-11-21')).toBe('GREEN');
  });
});

describe('进度灯', () => {
  // Ten months of twelve: 83⅓ per cent are due by the end of October.
  const plan = { annualPlan: 12_000 };

  it('低于序时正好10个百分点黄,差一元不到仍绿;正好30个百分点还是黄', () => {
    const ytd = (done: number) => lightOf('PROGRESS', { ...plan, ytdDone: done }, '2026-11-21');
    expect([8_800.0001, 8_800, 6_400, 6_399.9999].map(ytd)).toEqual(['GREEN', 'YELLOW', 'YELLOW', 'RED']);
  });

  it('月末当天判当月,平日判上月', () => {
    const done = { ...plan, ytdDone: 9_000 };
    expect(lightOf('PROGRESS', done, '2026-10-30')).toBe('GREEN');
    expect(lightOf('PROGRESS', { ...plan, ytdDone: 7_000 }, '2026-10-31')).toBe('YELLOW');
    expect(lightOf('PROGRESS', { ...plan, ytdDone: 7_900 }, '2026-10-30')).toBe('GREEN');
  });

  it('当月没报、没有年度计划或计划为零的,不评', () => {
    expect(lightOf('PROGRESS', plan, '2026-11-21')).toBe('UNKNOWN');
    expect(lightOf('PROGRESS', { ytdDone: 100 }, '2026-11-21')).toBe('UNKNOWN');
    expect(lightOf('PROGRESS', { annualPlan: 0, ytdDone: 0 }, '2026-11-21')).toBe('UNKNOWN');
  });

  it('武汉规则:完成低于序时的80%黄、60%红', () => {
    const rules = ruleSet('WH');
    const ytd = (done: number) => lightOf('PROGRESS', { ...plan, ytdDone: done }, '2026-11-21', rules);
    expect([8_000, 7_999, 6_000, 5_999].map(ytd)).toEqual(['GREEN', 'YELLOW', 'YELLOW', 'RED']);
  });

  it('新晃规则:看当月任务,低于80%督导、低于60%黄牌', () => {
    const rules = ruleSet('XH');
    const month = (done: number) => lightOf('PROGRESS', { ...plan, monthDone: done }, '2026-11-21', rules);
    expect([800, 799, 600, 599].map(month)).toEqual(['GREEN', 'YELLOW', 'YELLOW', 'RED']);
  });
});

describe('入库灯与资金灯', () => {
  const started = { planStart: '2026-08-15', actualStart: '2026-08-15', totalInvestment: 12_600 };

  it('开工满一个月还是绿,超一个月黄,超两个月红', () => {
    const days = ['2026-09-15', '2026-09-16', '2026-10-15', '2026-10-16'];
    expect(days.map((day) => lightOf('STATISTICS', started, day))).toEqual(['GREEN', 'YELLOW', 'YELLOW', 'RED']);
  });

  it('开工只到月、两种读法不同色的,不评;怎么读都红的,才红', () => {
    const coarse = { ...started, actualStart: '2026-08' };
    expect(lightOf('STATISTICS', coarse, '2026-10-15')).toBe('UNKNOWN');
    expect(lightOf('STATISTICS', coarse, '2026-11-01')).toBe('RED');
  });

  it('按期纳统是绿;拖过一个月才纳统的,纳统当月亮黄,次月转绿', () => {
    expect(lightOf('STATISTICS', { ...started, statMonth: '2026-09' }, '2026-09-30')).toBe('GREEN');
    const late = { ...started, statMonth: '2026-10' };
    expect(['2026-10-31', '2026-11-01'].map((day) => lightOf('STATISTICS', late, day))).toEqual(['YELLOW', 'GREEN']);
  });

  it('只说已纳统、没说哪个月的,不追究早晚', () => {
    expect(lightOf('STATISTICS', { ...started, statEntered: true }, '2026-11-21')).toBe('GREEN');
  });

  it('未开工的、500万元以下的不评入库', () => {
    expect(lightOf('STATISTICS', { planStart: '2026-01-01' }, '2026-11-21')).toBe('NOT_APPLICABLE');
    expect(lightOf('STATISTICS', { ...started, totalInvestment: 499 }, '2026-11-21')).toBe('NOT_APPLICABLE');
    expect(lightOf('STATISTICS', { ...started, totalInvestment: 500 }, '2026-11-21')).toBe('RED');
  });

  it('资金到齐是绿,差一点就红,没有应到数的不评', () => {
    expect(lightOf('FUNDS', { fundsDue: 30_000, fundsInPlace: 30_000 }, '2026-11-21')).toBe('GREEN');
    expect(lightOf('FUNDS', { fundsDue: 30_000, fundsInPlace: 29_999 }, '2026-11-21')).toBe('RED');
    expect(lightOf('FUNDS', { fundsInPlace: 29_999 }, '2026-11-21')).toBe('UNKNOWN');
  });
});

describe('整个项目', () => {
  const bad = { planStart: '2026-01-01', annualPlan: 1_000, ytdDone: 0 };

  it('取最差一维;一维都判不了就没有灯', () => {
    expect(worstOf(judgeAxes(YC, subject(bad), on('2026-11-21')))).toBe('RED');
    expect(worstOf(judgeAxes(YC, subject({}), on('2026-11-21')))).toBeNull();
    expect(worstOf(['GREEN', 'YELLOW', 'UNKNOWN'])).toBe('YELLOW');
  });

  it.each([
    { state: '停工', told: { suspended: true } },
    { state: '停工(从十一月起)', told: { suspended: true, suspendedOn: '2026-11-01' } },
    { state: '退出', told: { exited: true } },
    { state: '竣工', told: { completed: '2026-10-20' } },
  ])('$state的项目四维都不评', ({ told }) => {
    expect(judgeAxes(YC, subject({ ...bad, ...told }), on('2026-11-21'))).toEqual(AXIS_IDS.map(() => 'EXEMPT'));
  });

  it('停工、竣工在判灯那天之后的,照常评', () => {
    const later = { ...bad, suspended: true, suspendedOn: '2026-11-25', completed: '2026-12-01' };
    expect(judgeAxes(YC, subject(later), on('2026-11-21'))[0]).toBe('RED');
  });
});
