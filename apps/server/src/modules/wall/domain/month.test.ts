import { describe, expect, it } from 'vitest';
import { lastDayOf, monthNumber, monthPeriodText, monthsOfYear, placeInYear, yearOfMonth } from './month.ts';

describe('月份', () => {
  it('期间代码与月份数互换', () => {
    expect(monthNumber('2026M09')).toBe(202609);
    expect(monthPeriodText(202609)).toBe('2026M09');
    expect([yearOfMonth(202612), placeInYear(202612)]).toEqual([2026, 12]);
  });

  it('一年十二个月,月末是当月最后一天', () => {
    expect(monthsOfYear(202607).at(0)).toBe(202601);
    expect(monthsOfYear(202607).at(-1)).toBe(202612);
    expect([lastDayOf(202402), lastDayOf(202612)]).toEqual(['2024-02-29', '2026-12-31']);
  });
});
