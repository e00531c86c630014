import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOrThrow } from './errors.ts';
import { calendar2026 } from './fixtures/calendar-2026.ts';
import { addDays, type IsoDay, isoDay } from './iso-day.ts';
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  makeWorkCalendar,
  officeDayKind,
  workingDaysBetween,
} from './working-days.ts';

const calendar = valueOrThrow(makeWorkCalendar([2026], calendar2026));
const day2026 = fc.integer({ min: 0, max: 364 }).map((offset) => addDays(isoDay('2026-01-01'), offset));
const isWork = (day: IsoDay) => valueOrThrow(isWorkingDay(calendar, day));

describe('工作日', () => {
  it('2026年全年248个工作日', () => {
    expect(countWorkingDays(calendar, isoDay('2026-01-01'), isoDay('2026-12-31'))).toEqual({ ok: true, value: 248 });
  });

  it.each([
    ['2026-02-11', 10, '2026-03-03'],
    ['2026-04-28', 7, '2026-05-11'],
    ['2026-05-08', 1, '2026-05-09'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-24', 20, '2026-10-29'],
  ])('%s 受理，%d个工作日后是 %s', (start, count, end) => {
    expect(addWorkingDays(calendar, isoDay(start), count)).toEqual({ ok: true, value: end });
    expect(workingDaysBetween(calendar, isoDay(start), isoDay(end))).toEqual({ ok: true, value: count });
  });

  it('调休的周六要上班，春节和周日不上班', () => {
    expect(isWork(isoDay('2026-05-09'))).toBe(true);
    expect(isWork(isoDay('2026-02-16'))).toBe(false);
    expect(isWork(isoDay('2026-03-01'))).toBe(false);
    expect(isWork(isoDay('2026-03-02'))).toBe(true);
  });

  it('分得清平日、调休上班、休息日和法定假日；日历未发布的年份不猜', () => {
    const kind = (day: string) => officeDayKind(calendar, isoDay(day));
    expect(kind('2026-05-08')).toEqual({ ok: true, value: 'WORK' });
    expect(kind('2026-05-09')).toEqual({ ok: true, value: 'MAKE_UP' });
    expect(kind('2026-05-10')).toEqual({ ok: true, value: 'REST' });
    expect(kind('2026-05-01')).toEqual({ ok: true, value: 'HOLIDAY' });
    expect(kind('2026-10-03')).toEqual({ ok: true, value: 'HOLIDAY' });
    expect(kind('2027-01-02')).toMatchObject({ ok: false, error: { code: 'calendar_year_missing' } });
  });

  it('零个工作日就是当天，倒推也不算当天', () => {
    expect(addWorkingDays(calendar, isoDay('2026-02-16'), 0)).toEqual({ ok: true, value: '2026-02-16' });
    expect(addWorkingDays(calendar, isoDay('2026-05-11'), -1)).toEqual({ ok: true, value: '2026-05-09' });
    expect(workingDaysBetween(calendar, isoDay('2026-05-11'), isoDay('2026-05-08'))).toEqual({ ok: true, value: -2 });
  });

  it('落到日历未发布的年份时说明缺哪一年，不按周末硬推', () => {
    const missing = (year: number) => ({ ok: false, error: { code: 'calendar_year_missing', details: { year } } });
    expect(addWorkingDays(calendar, isoDay('2026-12-30'), 5)).toMatchObject(missing(2027));
    expect(addWorkingDays(calendar, isoDay('2026-01-05'), -5)).toMatchObject(missing(2025));
    expect(addWorkingDays(calendar, isoDay('2027-03-01'), 1)).toMatchObject(missing(2027));
    expect(isWorkingDay(calendar, isoDay('2027-03-01'))).toMatchObject(missing(2027));
    expect(workingDaysBetween(calendar, isoDay('2026-12-30'), isoDay('2027-01-05'))).toMatchObject(missing(2027));
    expect(workingDaysBetween(calendar, isoDay('2027-01-05'), isoDay('2026-12-30'))).toMatchObject(missing(2027));
  });

  it('跨年累计，两年日历都在时照常推算', () => {
    const both = valueOrThrow(
      makeWorkCalendar([2026, 2027], [...calendar2026, { date: isoDay('2027-01-01'), kind: 'HOLIDAY' }]),
    );
    expect(addWorkingDays(both, isoDay('2026-12-31'), 1)).toEqual({ ok: true, value: '2027-01-04' });
    expect(addWorkingDays(both, isoDay('2027-01-04'), -1)).toEqual({ ok: true, value: '2026-12-31' });
    expect(workingDaysBetween(both, isoDay('2026-12-30'), isoDay('2027-01-04'))).toEqual({ ok: true, value: 2 });
  });

  it('周六工作制的单位可换默认工作日', () => {
    const sixDays = valueOrThrow(makeWorkCalendar([2026], [], [1, 2, 3, 4, 5, 6]));
    expect(valueOrThrow(isWorkingDay(sixDays, isoDay('2026-11-21')))).toBe(true);
  });

  it('没有工作日的日历不会推算到无穷', () => {
    const never = valueOrThrow(makeWorkCalendar([2026], [], []));
    expect(addWorkingDays(never, isoDay('2026-06-01'), 1)).toMatchObject({ ok: false });
  });

  it('日历里有未发布年份的日子或重复的日子，整份不收', () => {
    const stray = { date: isoDay('2027-01-01'), kind: 'HOLIDAY' as const };
    expect(makeWorkCalendar([2026], [stray])).toMatchObject({
      ok: false,
      error: { code: 'calendar_day_outside', details: { year: 2027 } },
    });
    expect(makeWorkCalendar([2027], [stray, { ...stray, kind: 'WORK' }])).toMatchObject({
      ok: false,
      error: { code: 'calendar_day_repeated' },
    });
  });

  it('任一日加若干工作日必落在工作日上，再数回来个数相同', () => {
    fc.assert(
      fc.property(day2026, fc.integer({ min: -60, max: 60 }), (start, count) => {
        const end = addWorkingDays(calendar, start, count);
        fc.pre(end.ok && count !== 0);
        const day = valueOrThrow(end);
        expect(isWork(day)).toBe(true);
        expect(valueOrThrow(workingDaysBetween(calendar, start, day))).toBe(count);
      }),
    );
  });

  it('数工作日与逐日判断一致', () => {
    fc.assert(
      fc.property(day2026, day2026, (a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        let count = 0;
        for (let day = first; day <= last && day < '2026-12-31'; day = addDays(day, 1)) if (isWork(day)) count++;
        if (last === '2026-12-31') count++;
        expect(valueOrThrow(countWorkingDays(calendar, first, last))).toBe(count);
      }),
      { numRuns: 50 },
    );
  });
});
