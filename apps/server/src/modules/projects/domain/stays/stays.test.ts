import { addDays, daysBetween, isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysStood, dueBeyondStays, projectStateOf, staysOf, workdaysBeyondStays } from './stays.ts';

const day = isoDay;
const stay = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });

describe('停项的日子', () => {
  it('跨国庆、跨年的停项按自然日数,重叠的只数一次', () => {
    const stays = [
      stay('2026-09-28', '2026-10-12'),
      stay('2026-10-01', '2026-10-08'),
      stay('2026-12-28', '2027-01-04'),
    ];
    expect(daysStood(stays, day('2026-09-01'), day('2027-02-01'))).toBe(14 + 7);
    expect(daysStood(stays, day('2026-10-10'), day('2026-12-30'))).toBe(2 + 2);
  });

  it('不计停项的期限顺延停了的天数,期满之后的停项不再顺延,没恢复的每过一天顺延一天', () => {
    const due = (stays: ReturnType<typeof stay>[], today: string) =>
      dueBeyondStays(stays, day('2026-01-01'), day('2027-01-01'), day(today));
    expect(due([stay('2026-03-01', '2026-03-31')], '2026-06-01')).toBe('2027-01-31');
    expect(due([stay('2027-02-01', '2027-03-01')], '2027-06-01')).toBe('2027-01-01');
    expect(due([stay('2026-12-31', '2027-01-10'), stay('2027-01-05', '2027-01-20')], '2027-06-01')).toBe('2027-01-21');
    const open = [stay('2026-05-01', null)];
    expect(daysBetween(due(open, '2026-06-01'), due(open, '2026-06-11'))).toBe(10);
  });

  it('按工作日数的时限停项时停、复项后接着数;没发布日历的年份数不出来', () => {
    const calendar = valueOrThrow(makeWorkCalendar([2026], [{ date: day('2026-10-01'), kind: 'HOLIDAY' }]));
    const due = (stays: ReturnType<typeof stay>[], amount: number) =>
      workdaysBeyondStays(stays, day('2026-09-18'), amount, day('2026-10-20'), calendar);
    expect(due([stay('2026-09-25', '2026-10-12')], 8)).toBe('2026-10-15');
    expect(due([stay('2026-09-25', '2026-10-12')], 5)).toBe('2026-09-25');
    expect(due([], 300)).toBeNull();
  });

  it('期限恰好顺延期内停了的天数:剩余天数在停项期间不变', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 200 }), fc.nat(150), (start, length, later) => {
        const from = day('2026-01-01');
        const stays = [{ from: addDays(from, start), to: null }];
        const left = (today: number) => {
          const now = addDays(from, start + today);
          return daysBetween(now, dueBeyondStays(stays, from, addDays(from, 365), now));
        };
        expect(left(length + later)).toBe(left(length));
      }),
    );
  });
});

describe('项目在哪个状态', () => {
  it('办理过的和台账报来的停工都算停;有退出原因的算退出', () => {
    expect(projectStateOf({})).toBe('GOING');
    expect(projectStateOf({ projectStatus: 'SUSPENDED' })).toBe('SUSPENDED');
    expect(projectStateOf({ projectStatus: 'SUSPENDED', resumedOn: '2026-10-01' })).toBe('GOING');
    expect(projectStateOf({ suspendedOn: '2026-09-01' })).toBe('SUSPENDED');
    expect(projectStateOf({ suspendedOn: '2026-09-01', exitReason: '投资方放弃' })).toBe('EXITED');
  });

  it('一次停项记起止和原因;日期不到日的不能计天数', () => {
    const values = {
      'stayKind@2': 'EXIT',
      'stayFrom@2': '2026-10-01',
      'stayReason@2': 'GAVE_UP',
      'stayFrom@1': '2026-05-01',
      'stayTo@1': '2026-06-01',
      'stayFrom@3': '2026-11',
    };
    expect(staysOf(values)).toEqual([
      { code: '1', kind: 'SUSPEND', from: '2026-05-01', to: '2026-06-01', reason: '' },
      { code: '2', kind: 'EXIT', from: '2026-10-01', to: null, reason: 'GAVE_UP' },
    ]);
  });
});
