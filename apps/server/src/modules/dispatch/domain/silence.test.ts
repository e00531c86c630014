import { addDays, type IsoDay, isoDay, isWorkingDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import calendar2026 from '../../../../../../catalog/calendar-2026.json' with { type: 'json' };
import { remindersOf } from './reminders.ts';
import { silenceStep } from './silence.ts';
import type { Task } from './task.ts';
import { said, task } from './test-task.ts';

const RULES = { superviseAfterDays: 7, listAfterInRow: 2, receiptWithinWorkingDays: 1, remindWorkingDaysBefore: 2 };
const published = calendar2026.items.map(({ date, kind }) => ({
  date: isoDay(date),
  kind: kind as 'WORK' | 'HOLIDAY',
}));
/** The published year, and a next one whose New Year's Day is all that is off. */
const NEW_YEAR = { date: isoDay('2027-01-01'), kind: 'HOLIDAY' as const };
const BOTH = valueOrThrow(makeWorkCalendar([2026, 2027], [...published, NEW_YEAR]));
const ONLY_2026 = valueOrThrow(makeWorkCalendar([2026], published));

const stepOn = (of: Task, today: string, calendar = BOTH) => silenceStep(of, isoDay(today), RULES, calendar);
/** The first day on which a round does something about a task. */
function firstStep(of: Task): IsoDay {
  for (let day = of.issuedOn; ; day = addDays(day, 1)) if (valueOrThrow(stepOn(of, day))) return day;
}

describe('未反馈的督办', () => {
  it.each([
    ['平常的一周', '2026-11-16', '2026-11-23'],
    ['第七日是周六,下周一督办', '2026-11-14', '2026-11-23'],
    ['第七日是调休上班的周六,当天就督办', '2026-10-03', '2026-10-10'],
    ['第七日在国庆长假里,节后第一天督办', '2026-09-25', '2026-10-08'],
    ['跨年,元旦和随后的周末都不督办', '2026-12-25', '2027-01-04'],
  ])('%s', (_, issued, expected) => {
    expect(firstStep(task({ issuedOn: isoDay(issued) }))).toBe(expected);
  });

  it('到期与否都从最近一次说法起算:反馈、申请延期、退回都重新计日', () => {
    const quiet = { issuedOn: isoDay('2026-11-02') };
    expect(valueOrThrow(stepOn(task({ ...quiet, feedback: said('2026-11-17') }), '2026-11-23'))).toBeNull();
    expect(valueOrThrow(stepOn(task({ ...quiet, returnedOn: isoDay('2026-11-17') }), '2026-11-23'))).toBeNull();
    expect(valueOrThrow(stepOn(task({ ...quiet, due: isoDay('2026-12-31') }), '2026-11-23'))).not.toBeNull();
  });

  it('报了办结等着核的、已经办结的不催', () => {
    for (const status of ['REPORTED', 'DONE'] as const) {
      expect(valueOrThrow(stepOn(task({ status }), '2026-12-23'))).toBeNull();
    }
  });

  it('头一次发督办单,再满七日还没有反馈列入通报,之后不再发', () => {
    const first = valueOrThrow(stepOn(task(), '2026-11-23'));
    expect(first).toEqual({ silences: 1, listed: false });
    const supervised = task({ silences: 1, supervisedOn: isoDay('2026-11-23') });
    expect(valueOrThrow(stepOn(supervised, '2026-11-29'))).toBeNull();
    expect(valueOrThrow(stepOn(supervised, '2026-11-30'))).toEqual({ silences: 2, listed: true });
    const listed = task({ silences: 2, supervisedOn: isoDay('2026-11-30') });
    expect(valueOrThrow(stepOn(listed, '2026-12-30'))).toBeNull();
  });

  it('督办以后有了反馈,再沉默七日重新督办,不算连续两次', () => {
    const heard = { supervisedOn: isoDay('2026-11-23'), silences: 0, feedback: said('2026-11-24') };
    expect(valueOrThrow(stepOn(task(heard), '2026-11-30'))).toBeNull();
    expect(valueOrThrow(stepOn(task(heard), '2026-12-01'))).toEqual({ silences: 1, listed: false });
  });

  it('下一年的放假安排还没有发布就不判,发布以后补上', () => {
    const late = task({ issuedOn: isoDay('2026-12-28') });
    expect(stepOn(late, '2027-01-20', ONLY_2026)).toMatchObject({ error: { code: 'calendar_year_missing' } });
    expect(valueOrThrow(stepOn(late, '2027-01-20'))).toEqual({ silences: 1, listed: false });
  });

  it('任意放假安排:督办总在工作日,不早于满七日,同一天再查没有新的', () => {
    const dayOf2026 = fc.integer({ min: 0, max: 330 }).map((n) => addDays(isoDay('2026-01-01'), n));
    const kinds = fc.constantFrom<'WORK' | 'HOLIDAY'>('WORK', 'HOLIDAY');
    const notices = fc.uniqueArray(fc.record({ date: dayOf2026, kind: kinds }), {
      selector: ({ date }) => date,
      maxLength: 80,
    });
    fc.assert(
      fc.property(notices, dayOf2026, fc.integer({ min: 0, max: 20 }), (notice, issuedOn, later) => {
        const calendar = valueOrThrow(makeWorkCalendar([2026], notice));
        const today = addDays(issuedOn, later);
        const quiet = task({ issuedOn });
        const step = silenceStep(quiet, today, RULES, calendar);
        if (!step.ok || step.value === null) return;
        expect(later).toBeGreaterThanOrEqual(7);
        expect(valueOrThrow(isWorkingDay(calendar, today))).toBe(true);
        const after = { ...quiet, supervisedOn: today, silences: step.value.silences };
        expect(valueOrThrow(silenceStep(after, today, RULES, calendar))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe('一行任务的提醒', () => {
  const on = (of: Task, today: string, calendar = BOTH) =>
    remindersOf(of, isoDay(today), RULES, calendar).map(({ kind, days }) => [kind, days]);
  const far = { due: isoDay('2026-12-31') };

  it('交办后一个工作日没有签收算签收迟,周末不算', () => {
    const friday = task({ ...far, issuedOn: isoDay('2026-11-20') });
    expect(on(friday, '2026-11-23')).toEqual([]);
    expect(on(friday, '2026-11-24')).toEqual([['RECEIPT_LATE', 1]]);
    expect(on({ ...friday, status: 'RECEIVED' }, '2026-11-24')).toEqual([]);
  });

  it('到期前两个工作日起提醒,过了时限说超几天,七日没有反馈另说', () => {
    const received = task({ status: 'RECEIVED' });
    expect(on(received, '2026-11-17')).toEqual([]);
    expect(on(received, '2026-11-18')).toEqual([['DUE_SOON', 2]]);
    expect(on(received, '2026-11-20')).toEqual([['DUE_SOON', 0]]);
    expect(on(received, '2026-11-23')).toEqual([
      ['OVERDUE', 3],
      ['SILENT', 7],
    ]);
  });

  it('报了办结的等着核,申请了延期的等着答复,办结的没有提醒', () => {
    expect(on(task({ status: 'REPORTED', reportedOn: isoDay('2026-11-19') }), '2026-11-23')).toEqual([
      ['TO_SETTLE', 4],
    ]);
    const asked = { from: '2026-11-20', to: '2026-11-27', reason: '等评估', on: '2026-11-17', by: '李工' };
    const waiting = task({ status: 'RECEIVED', extensions: [{ ...asked, answer: null, note: null }] });
    expect(on(waiting, '2026-11-17')).toEqual([['EXTENSION_ASKED', 0]]);
    expect(on(task({ status: 'DONE' }), '2026-12-23')).toEqual([]);
  });

  it('时限落在没有日历的年份就照实说', () => {
    const next = task({ status: 'RECEIVED', due: isoDay('2027-01-08') });
    expect(on(next, '2026-11-17', ONLY_2026)).toEqual([['NO_CALENDAR', 2027]]);
  });
});
