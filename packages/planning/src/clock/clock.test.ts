import { type CalendarDay, isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import calendarFile from '../../../../catalog/calendar-2026.json' with { type: 'json' };
import { makeWorkdayLine } from '../workday-line.ts';
import { auditDays, type ClockEvent, type ClockFile, type ClockRules, readClock } from './index.ts';

const days2026 = calendarFile.items.map(
  ({ date, kind }): CalendarDay => ({ date: isoDay(date), kind: kind === 'WORK' ? 'WORK' : 'HOLIDAY' }),
);
const line = makeWorkdayLine(valueOrThrow(makeWorkCalendar([2026], days2026)));
const RULES: ClockRules = { yellowFromPercent: 20, extensionAtMost: 10, correctionWithin: 5 };

const at = (kind: 'accepted' | 'resumed' | 'stopped' | 'decided', on: string): ClockEvent => ({ kind, on: isoDay(on) });
const correction = (on: string): ClockEvent => ({ kind: 'paused', on: isoDay(on), reason: 'CORRECTION' });
const hearing = (on: string): ClockEvent => ({
  kind: 'paused',
  on: isoDay(on),
  reason: 'SPECIAL',
  procedure: 'HEARING',
});
const extended = (on: string, days: number): ClockEvent => ({ kind: 'extended', on: isoDay(on), days });
const file = (days: number, ...events: ClockEvent[]): ClockFile => ({
  openSince: null,
  events,
  promised: { days, unit: 'WORKDAY' },
  statutory: { days: 20, unit: 'WORKDAY' },
});
const read = (given: ClockFile, today: string, on = line) => readClock(given, RULES, isoDay(today), on);
const clock = (given: ClockFile, today: string, on = line) => valueOrThrow(read(given, today, on));
const codeOf = (given: ClockFile, today: string) => {
  const answer = read(given, today);
  return answer.ok ? 'ok' : answer.error.code;
};

describe('期限', () => {
  it.each([
    ['2026-02-11', 10, '2026-03-03'],
    ['2026-04-28', 7, '2026-05-11'],
    ['2026-05-08', 1, '2026-05-09'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-24', 20, '2026-10-29'],
  ])('%s 受理,%d 个工作日,应于 %s 办结', (accepted, days, due) => {
    const { promised } = clock(file(days, at('accepted', accepted)), accepted);
    expect(promised?.due).toEqual({ day: due, provisional: false, ifResumedToday: false });
  });

  it('调休上班的周六算一天:周五受理的一日件,周六办结不超期,周一才办结就超期', () => {
    const given = file(1, at('accepted', '2026-05-08'));
    expect(clock(given, '2026-05-09')).toMatchObject({ state: 'RUNNING', promised: { used: 1, late: false } });
    expect(clock(given, '2026-05-11')).toMatchObject({ state: 'OVERDUE', light: 'RED', promised: { used: 2 } });
  });

  it('到期那天还不算超期;第二天不管上不上班都算', () => {
    const given = file(3, at('accepted', '2026-11-17'));
    expect(clock(given, '2026-11-20')).toMatchObject({ state: 'RUNNING', light: 'YELLOW', promised: { remaining: 0 } });
    expect(clock(given, '2026-11-21')).toMatchObject({ state: 'OVERDUE', promised: { remaining: 0, late: true } });
  });

  it('剩余不多于两成亮黄灯,多于两成不亮', () => {
    const given = file(10, at('accepted', '2026-11-02'));
    expect(clock(given, '2026-11-11')).toMatchObject({ light: 'GREEN', promised: { remaining: 3 } });
    expect(clock(given, '2026-11-12')).toMatchObject({ light: 'YELLOW', promised: { remaining: 2 } });
  });

  it('当日受理当日办结,一天不算', () => {
    const given = file(0, at('accepted', '2026-11-18'), at('decided', '2026-11-18'));
    expect(clock(given, '2026-11-20')).toMatchObject({
      state: 'DONE',
      light: null,
      promised: { used: 0, late: false },
    });
  });

  it('没有承诺时限的按法定时限亮灯;法定以日计的,到期日逢休息顺延到下一个工作日', () => {
    const given: ClockFile = {
      openSince: null,
      events: [at('accepted', '2026-09-01')],
      promised: null,
      statutory: { days: 30, unit: 'DAY' },
    };
    expect(clock(given, '2026-09-30')).toMatchObject({
      light: 'YELLOW',
      statutory: { due: { day: '2026-10-08' }, remaining: 1 },
    });
    expect(clock(given, '2026-10-08').state).toBe('RUNNING');
    expect(clock(given, '2026-10-09').state).toBe('OVERDUE');
  });
});

describe('暂停、中止与延期', () => {
  it('补正跨国庆:休息日谁的也不算,补正的工作日归申请人,期限往后顺延', () => {
    const given = file(7, at('accepted', '2026-09-21'), correction('2026-09-28'), at('resumed', '2026-10-12'));
    const standing = clock(given, '2026-10-14');
    // 22, 23, 24, 28 September, 13 and 14 October; the applicant's: 29, 30 September, 8, 9, 10, 12 October.
    expect(standing.days).toEqual({ AGENCY: 6, APPLICANT: 6, EXCLUDED: 0, STOPPED: 0 });
    expect(standing.promised).toMatchObject({ remaining: 1, due: { day: '2026-10-15', ifResumedToday: false } });
  });

  it('停着的时候剩几天还是几天,应办结日按今天恢复来说', () => {
    const given = file(7, at('accepted', '2026-09-21'), correction('2026-09-28'));
    expect(clock(given, '2026-10-08')).toMatchObject({
      state: 'PAUSED',
      promised: { used: 4, remaining: 3, due: { day: '2026-10-12', ifResumedToday: true } },
    });
    expect(clock(given, '2026-10-12').promised).toMatchObject({ remaining: 3, due: { day: '2026-10-15' } });
  });

  it('听证、检测、专家评审的时间单列,不算机关的也不算申请人的', () => {
    const given = file(7, at('accepted', '2026-11-02'), hearing('2026-11-04'), at('resumed', '2026-11-11'));
    const standing = clock(given, '2026-11-12');
    expect(standing.days).toEqual({ AGENCY: 3, APPLICANT: 0, EXCLUDED: 5, STOPPED: 0 });
    expect(standing.spans.map(({ why, procedure, days }) => [why, procedure, days])).toEqual([
      ['EXAMINING', undefined, 2],
      ['SPECIAL', 'HEARING', 5],
      ['EXAMINING', undefined, 1],
    ]);
  });

  it('超期以后才停的,停着也是红灯;中止的不亮灯,谁的天数也不算', () => {
    const late = file(2, at('accepted', '2026-11-02'), correction('2026-11-06'));
    expect(clock(late, '2026-11-10')).toMatchObject({ state: 'PAUSED', light: 'RED', promised: { late: true } });
    const stopped = file(2, at('accepted', '2026-11-02'), at('stopped', '2026-11-03'));
    expect(clock(stopped, '2026-11-10')).toMatchObject({ state: 'STOPPED', light: null, days: { STOPPED: 5 } });
  });

  it('到期当天停下,恢复当天还来得及办结,再过一天就超期', () => {
    const given = file(2, at('accepted', '2026-11-02'), correction('2026-11-04'), at('resumed', '2026-11-09'));
    expect(clock(given, '2026-11-09')).toMatchObject({ state: 'RUNNING', promised: { due: { day: '2026-11-09' } } });
    expect(clock(given, '2026-11-10').state).toBe('OVERDUE');
  });

  it('期内批准延期,承诺和法定都往后顺延;届满后再延、超过上限都不收', () => {
    const given = file(7, at('accepted', '2026-11-02'), extended('2026-11-05', 10));
    expect(clock(given, '2026-11-05')).toMatchObject({
      promised: { term: { days: 17 } },
      statutory: { term: { days: 30 } },
    });
    expect(codeOf(file(7, at('accepted', '2026-10-08'), extended('2026-11-16', 5)), '2026-11-20')).toBe(
      'clock_extension_late',
    );
    for (const days of [0, -1, 2.5, 11]) {
      expect(codeOf(file(7, at('accepted', '2026-11-02'), extended('2026-11-05', days)), '2026-11-20')).toBe(
        'clock_extension_bad',
      );
    }
    const twice = [extended('2026-11-05', 6), extended('2026-11-06', 5)];
    expect(codeOf(file(7, at('accepted', '2026-11-02'), ...twice), '2026-11-20')).toBe('clock_extension_bad');
  });

  it('补正超过五个工作日才告知、一次没告知全的,照算但注明', () => {
    const given = file(
      20,
      at('accepted', '2026-11-02'),
      correction('2026-11-10'),
      at('resumed', '2026-11-11'),
      correction('2026-11-13'),
    );
    expect(clock(given, '2026-11-16').remarks).toEqual(['CORRECTION_LATE', 'CORRECTION_REPEATED']);
    const prompt = file(20, at('accepted', '2026-11-02'), correction('2026-11-09'));
    expect(clock(prompt, '2026-11-16').remarks).toEqual([]);
  });
});

describe('跨年与晚发布的日历', () => {
  const given = file(10, at('accepted', '2026-12-24'));

  it('来年放假安排未发布时,应办结日先按平常周推算并注明;安排导入后自动改正', () => {
    const early = clock(given, '2026-12-25');
    expect(early.promised?.due).toEqual({ day: '2027-01-07', provisional: true, ifResumedToday: false });
    expect(early.assumedYears).toEqual([]);
    const newYear: CalendarDay[] = ['2027-01-01'].map((date) => ({ date: isoDay(date), kind: 'HOLIDAY' }));
    const worked: CalendarDay = { date: isoDay('2027-01-03'), kind: 'WORK' };
    const both = makeWorkdayLine(valueOrThrow(makeWorkCalendar([2026, 2027], [...days2026, ...newYear, worked])));
    expect(clock(given, '2026-12-25', both).promised?.due).toMatchObject({ day: '2027-01-07', provisional: false });
    const longer = [...newYear, { date: isoDay('2027-01-04'), kind: 'HOLIDAY' as const }];
    const long = makeWorkdayLine(valueOrThrow(makeWorkCalendar([2026, 2027], [...days2026, ...longer])));
    expect(clock(given, '2026-12-25', long).promised?.due).toMatchObject({ day: '2027-01-11', provisional: false });
  });

  it('数进未发布年份的天数,注明是哪一年', () => {
    expect(clock(given, '2027-01-06')).toMatchObject({ assumedYears: [2027], promised: { used: 9 } });
  });
});

describe('申请人的准备时间', () => {
  it('前置办完到受理之间归申请人,两边加起来就是过去的工作日', () => {
    const given = {
      ...file(7, at('accepted', '2026-10-20'), at('decided', '2026-10-28')),
      openSince: isoDay('2026-09-24'),
    };
    const { days, spans } = clock(given, '2026-11-20');
    expect(days).toMatchObject({ APPLICANT: 13, AGENCY: 6 });
    expect(spans.map(({ holder, why }) => [holder, why])).toEqual([
      ['APPLICANT', 'PREPARING'],
      ['AGENCY', 'EXAMINING'],
    ]);
  });

  it('还没受理的也在计,办结以后不再计', () => {
    const waiting = { ...file(7), openSince: isoDay('2026-11-16') };
    expect(clock(waiting, '2026-11-20')).toMatchObject({ state: 'WAITING', light: null, days: { APPLICANT: 4 } });
  });
});

describe('先后不对的不收', () => {
  it.each<[string, ClockEvent[]]>([
    ['没受理就办结', [at('decided', '2026-11-02')]],
    ['没受理就暂停', [correction('2026-11-02')]],
    ['受理两次', [at('accepted', '2026-11-02'), at('accepted', '2026-11-03')]],
    ['没停就恢复', [at('accepted', '2026-11-02'), at('resumed', '2026-11-03')]],
    ['停着又停', [at('accepted', '2026-11-02'), correction('2026-11-03'), hearing('2026-11-04')]],
    ['停着就办结', [at('accepted', '2026-11-02'), correction('2026-11-03'), at('decided', '2026-11-04')]],
    ['中止后直接办结', [at('accepted', '2026-11-02'), at('stopped', '2026-11-03'), at('decided', '2026-11-04')]],
    ['停着延期', [at('accepted', '2026-11-02'), correction('2026-11-03'), extended('2026-11-04', 5)]],
    ['办结后又暂停', [at('accepted', '2026-11-02'), at('decided', '2026-11-03'), correction('2026-11-04')]],
  ])('%s', (_, events) => {
    expect(codeOf(file(7, ...events), '2026-11-20')).toBe('clock_act_out_of_order');
  });

  it('日期倒着走、还没到、年份不像的', () => {
    const accepted = at('accepted', '2026-11-05');
    expect(codeOf(file(7, accepted, correction('2026-11-04')), '2026-11-20')).toBe('clock_day_backwards');
    expect(codeOf(file(7, accepted), '2026-11-04')).toBe('clock_day_future');
    expect(codeOf(file(7, at('accepted', '1926-11-05')), '2026-11-20')).toBe('clock_day_implausible');
    const refused = read(file(7, at('decided', '2026-11-02')), '2026-11-20');
    expect(refused).toMatchObject({ error: { message: expect.stringContaining('还没有受理，不能办结') } });
  });
});

describe('逐日的账', () => {
  it('每天归谁、算不算一目了然,加起来与时钟相同', () => {
    const standing = clock(
      file(7, at('accepted', '2026-09-21'), correction('2026-09-28'), at('resumed', '2026-10-12')),
      '2026-10-14',
    );
    const days = auditDays(standing, line);
    expect(days[0]).toEqual({ day: '2026-09-22', counted: true, holder: 'AGENCY', why: 'EXAMINING' });
    expect(days.find(({ day }) => day === '2026-10-01')).toMatchObject({ counted: false, holder: 'APPLICANT' });
    expect(days.filter(({ counted, holder }) => counted && holder === 'APPLICANT')).toHaveLength(6);
    expect(days.at(-1)?.day).toBe('2026-10-14');
  });
});
