import { type IsoDay, isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { type AgendaCandidate, buildAgenda, renewAgenda } from './agenda.ts';
import { workingDueDay } from './due-day.ts';
import { rankUnits } from './ranking.ts';
import { outcomeOf } from './task.ts';
import { said, task } from './test-task.ts';

const TODAY = isoDay('2026-11-23');
const done = (reported: string) => ({ status: 'DONE' as const, reportedOn: isoDay(reported), doneOn: TODAY });

describe('任务的结果', () => {
  it('按期、提前、逾期办结按报办结那天算,核得晚不算单位晚', () => {
    expect(outcomeOf(task(done('2026-11-20')), TODAY)).toEqual({ kind: 'ON_TIME', days: 0 });
    expect(outcomeOf(task(done('2026-11-19')), TODAY)).toEqual({ kind: 'EARLY', days: 1 });
    expect(outcomeOf(task(done('2026-11-22')), TODAY)).toEqual({ kind: 'LATE', days: 2 });
  });

  it('未到期在办,到期有反馈算超期,没有反馈算未反馈', () => {
    expect(outcomeOf(task({ due: isoDay('2026-11-25') }), TODAY)).toEqual({ kind: 'RUNNING', days: 2 });
    expect(outcomeOf(task({ due: TODAY }), TODAY)).toEqual({ kind: 'RUNNING', days: 0 });
    expect(outcomeOf(task({ feedback: said('2026-11-18') }), TODAY)).toEqual({ kind: 'OVERDUE', days: 3 });
    expect(outcomeOf(task(), TODAY)).toEqual({ kind: 'NO_FEEDBACK', days: 3 });
  });
});

describe('反馈排名', () => {
  it('按期率从高到低,相等同名次,未到期的不计', () => {
    const tasks = [
      ...['2026-11-19', '2026-11-20', '2026-11-22'].map((day) => task({ unit: '甲局', ...done(day) })),
      ...[1, 2, 3, 4].map(() => task({ unit: '乙局', ...done('2026-11-18') })),
      ...['2026-11-18', '2026-11-18', '2026-11-22'].map((day) => task({ unit: '丙局', ...done(day) })),
      task({ unit: '丁局', due: isoDay('2026-11-30') }),
    ];
    expect(rankUnits(tasks, TODAY).map(({ unit, rank, onTime, counted }) => [unit, rank, onTime, counted])).toEqual([
      ['乙局', 1, 4, 4],
      ['丙局', 2, 2, 3],
      ['甲局', 2, 2, 3],
    ]);
  });

  it('有任务列入通报的单位点名', () => {
    const [unit] = rankUnits([task({ listedOn: TODAY }), task(done('2026-11-19'))], TODAY);
    expect(unit?.listed).toBe(true);
  });
});

describe('议程', () => {
  const candidate = (group: AgendaCandidate['group'], title: string, severity: number, more = {}): AgendaCandidate => ({
    ...{ group, title, severity, reason: '', unit: null, territoryId: 101 },
    ...{ projectId: null, blockerId: null, taskId: null, requestId: null, ...more },
  });

  it('四组次序固定,组内最差在前,同一件事只上一次', () => {
    const items = buildAgenda([
      candidate('REQUEST', '批示', 9),
      candidate('OVERDUE', '超三天', 3),
      candidate('CARRIED', '上次的', 1, { taskId: 'a' }),
      candidate('OVERDUE', '超九天', 9),
      candidate('NEW_RED', '红灯', 0),
      candidate('REQUEST', '又是上次的', 1, { taskId: 'a' }),
    ]);
    expect(items.map(({ code, group, title }) => [code, group, title])).toEqual([
      ['01', 'NEW_RED', '红灯'],
      ['02', 'OVERDUE', '超九天'],
      ['03', 'OVERDUE', '超三天'],
      ['04', 'CARRIED', '上次的'],
      ['05', 'REQUEST', '批示'],
    ]);
  });

  describe('会前按现在的情况更新', () => {
    const before = buildAgenda([
      candidate('NEW_RED', '甲项目', 0, { projectId: 'p1' }),
      candidate('OVERDUE', '超三天', 3, { blockerId: 'b1', reason: '超3天' }),
      candidate('OVERDUE', '已办结', 2, { blockerId: 'b2' }),
    ]);
    const now = [
      candidate('NEW_RED', '甲项目', 0, { projectId: 'p1' }),
      candidate('OVERDUE', '超三天', 4, { blockerId: 'b1', reason: '超4天' }),
      candidate('OVERDUE', '新超时的', 9, { blockerId: 'b3' }),
    ];
    const renewed = (ordered: boolean, touched: readonly string[]) =>
      renewAgenda(before, now, { ordered, touched: new Set(touched) }).map(({ no, code, title }) => [no, code, title]);

    it('不在了的撤下,新的加上,最差在前,原有议题编号不变', () => {
      expect(renewed(false, [])).toEqual([
        [1, '01', '甲项目'],
        [2, '04', '新超时的'],
        [3, '02', '超三天'],
      ]);
      const [, , kept] = renewAgenda(before, now, { ordered: false, touched: new Set() });
      expect(kept?.reason).toBe('超4天');
    });

    it('人排过的次序不动,新的接在组尾;记过、定过的不撤', () => {
      expect(renewed(true, ['03'])).toEqual([
        [1, '01', '甲项目'],
        [2, '02', '超三天'],
        [3, '03', '已办结'],
        [4, '04', '新超时的'],
      ]);
    });
  });

  it('什么都没有就是空议程', () => {
    expect(buildAgenda([])).toEqual([]);
  });
});

describe('时限', () => {
  const calendar = valueOrThrow(makeWorkCalendar([2026], [{ date: isoDay('2026-10-10'), kind: 'WORK' }]));
  const moved = (day: string) => workingDueDay(calendar, day as IsoDay);

  it('落在休息日的改到最近的前一个工作日,调休上班的周六不动', () => {
    expect(moved('2026-12-05')).toEqual({ ok: true, value: '2026-12-04' });
    expect(moved('2026-12-06')).toEqual({ ok: true, value: '2026-12-04' });
    expect(moved('2026-12-04')).toEqual({ ok: true, value: '2026-12-04' });
    expect(moved('2026-10-10')).toEqual({ ok: true, value: '2026-10-10' });
  });

  it('日历未发布的年份不猜', () => {
    expect(moved('2027-01-04')).toMatchObject({ ok: false, error: { code: 'calendar_year_missing' } });
  });
});
