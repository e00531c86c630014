import {
  addDays,
  addWorkingDays,
  type IsoDay,
  isoDay,
  isWorkingDay,
  makeWorkCalendar,
  valueOrThrow,
  workingDaysBetween,
} from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkdays, assumedYearsBetween, isWorkday, makeWorkdayLine, workdaysAfter } from './workday-line.ts';

const holidays = ['2026-01-01', '2026-10-01', '2026-10-02', '2027-01-01'];
const worked = ['2026-10-10', '2027-01-02'];
const calendar = valueOrThrow(
  makeWorkCalendar(
    [2026, 2027],
    [
      ...holidays.map((day) => ({ date: isoDay(day), kind: 'HOLIDAY' as const })),
      ...worked.map((day) => ({ date: isoDay(day), kind: 'WORK' as const })),
    ],
  ),
);
const line = makeWorkdayLine(calendar);
const days = fc.integer({ min: 0, max: 500 }).map((offset): IsoDay => addDays(isoDay('2026-01-01'), offset));

describe('排开的日历', () => {
  it('与逐年的日历数得一样', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 100 }), (a, b, count) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        expect(workdaysAfter(line, from, to)).toBe(valueOrThrow(workingDaysBetween(calendar, from, to)));
        expect(workdaysAfter(line, to, from)).toBe(0);
        expect(addWorkdays(line, a, count)).toBe(valueOrThrow(addWorkingDays(calendar, a, count)));
        expect(isWorkday(line, a)).toBe(valueOrThrow(isWorkingDay(calendar, a)));
      }),
    );
  });

  it('没有发布的年份按平常周数,并记着是哪几年', () => {
    expect(isWorkday(line, isoDay('2028-10-02'))).toBe(true);
    expect(assumedYearsBetween(line, isoDay('2026-05-01'), isoDay('2029-05-01'))).toEqual([2028, 2029]);
    expect(assumedYearsBetween(line, isoDay('2026-05-01'), isoDay('2027-05-01'))).toEqual([]);
  });

  it('推到表外不作声地停下是不行的', () => {
    expect(() => addWorkdays(line, isoDay('2099-12-30'), 100)).toThrow(RangeError);
  });
});
